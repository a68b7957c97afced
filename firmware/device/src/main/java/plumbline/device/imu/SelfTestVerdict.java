package plumbline.device.imu;

import java.util.List;

/**
 * What a chip's built-in self-test measured, axis by axis, against the data sheet's limits.
 *
 * @param sensor its name as {@link plumbline.core.imu.ImuFormat#sensor()} has it
 * @param axes all that was measured
 */
public record SelfTestVerdict(String sensor, List<Axis> axes) {

    /**
     * One axis.
     *
     * @param name such as {@code gyro x}
     * @param unit of the three numbers, such as {@code mg}
     * @param measured the response
     * @param least the smallest that passes
     * @param most the largest that passes
     */
    public record Axis(String name, String unit, int measured, int least, int most) {

        public boolean passed() {
            return measured >= least && measured <= most;
        }
    }

    public SelfTestVerdict {
        axes = List.copyOf(axes);
    }

    /** True if every axis passed, and there was one. */
    public boolean passed() {
        return !axes.isEmpty() && axes.stream().allMatch(Axis::passed);
    }
}
