package plumbline.device.sampling;

import java.util.ArrayList;
import java.util.List;
import plumbline.device.haptics.HapticPattern;
import plumbline.device.haptics.Haptics;

/** A motor that keeps what it played and, if told to, shakes the case as an LRA does: 1 g at 180 Hz while it runs. */
final class FeltHaptics implements Haptics {

    private static final long PLAY_NANOS = 400_000_000;
    private static final double SHAKE_COUNTS = 2048;
    private static final double SHAKE_HZ = 180;

    private final List<HapticPattern> played = new ArrayList<>(1000);
    private final boolean shaking;
    private final long[] begins = new long[4096];
    private int plays;
    private boolean present = true;
    private long nowNanos;
    private long untilNanos = Long.MIN_VALUE;

    FeltHaptics(boolean shaking) {
        this.shaking = shaking;
    }

    List<HapticPattern> played() {
        return played;
    }

    void setPresent(boolean there) {
        present = there;
    }

    /** What the motor adds to a sample that was taken {@code sinceNanos} after {@code beginNanos}. */
    int shakeCounts(long sinceNanos, long beginNanos) {
        if (!shaking || plays == 0) {
            return 0;
        }
        long passed = beginNanos + sinceNanos - begins[(plays - 1) % begins.length];
        boolean runs = passed >= 0 && passed < PLAY_NANOS;
        return runs ? (int) (SHAKE_COUNTS * StrictMath.sin(2 * StrictMath.PI * SHAKE_HZ * sinceNanos * 1e-9)) : 0;
    }

    @Override
    public boolean play(HapticPattern pattern, int strength, long atNanos) {
        nowNanos = atNanos;
        if (!present) {
            return false;
        }
        played.add(pattern);
        begins[plays % begins.length] = atNanos;
        plays++;
        untilNanos = atNanos + PLAY_NANOS;
        return true;
    }

    @Override
    public void step(long atNanos) {
        nowNanos = atNanos;
    }

    @Override
    public boolean isActive() {
        return nowNanos < untilNanos;
    }

    @Override
    public boolean isPresent() {
        return present;
    }

    @Override
    public void stop() {
        untilNanos = Long.MIN_VALUE;
    }
}
