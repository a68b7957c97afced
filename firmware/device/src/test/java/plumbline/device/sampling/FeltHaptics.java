package plumbline.device.sampling;

import java.util.ArrayList;
import java.util.List;
import plumbline.device.haptics.HapticPattern;
import plumbline.device.haptics.Haptics;

/** A motor that keeps what it played. */
final class FeltHaptics implements Haptics {

    private static final long PLAY_NANOS = 400_000_000;

    private final List<HapticPattern> played = new ArrayList<>(1000);
    private long nowNanos;
    private long untilNanos = Long.MIN_VALUE;

    List<HapticPattern> played() {
        return played;
    }

    @Override
    public boolean play(HapticPattern pattern, int strength, long atNanos) {
        nowNanos = atNanos;
        played.add(pattern);
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
        return true;
    }

    @Override
    public void stop() {
        untilNanos = Long.MIN_VALUE;
    }
}
