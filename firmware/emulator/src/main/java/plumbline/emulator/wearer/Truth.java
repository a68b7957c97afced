package plumbline.emulator.wearer;

import plumbline.core.posture.Activity;

/**
 * What was really so at one sample, without any error of a sensor. Mutable and reused by its owner.
 */
public final class Truth {

    /** Sensor time, µs. */
    public long atMicros;

    /** Unit vector that points up, in the sensor's frame. */
    public double upX;

    public double upY;
    public double upZ;

    /** True orientation, Hamilton, scalar first: turns sensor-frame vectors into a Z-up earth frame. */
    public double qw;

    public double qx;
    public double qy;
    public double qz;

    /** Flexion of the trunk from the wearer's neutral, degrees, forward positive. While not worn: of the unit. */
    public double flexionDeg;

    /** Lateral lean of the trunk from the wearer's neutral, degrees, right positive. */
    public double leanDeg;

    public Activity activity = Activity.STILL;

    /** True while the posture that the scenario asks for is a slouch by {@link TruthEvent}'s rule. */
    public boolean slouched;

    /** Index of the segment in {@link Scenario#segments()}. */
    public int segment;
}
