package plumbline.core.posture;

import plumbline.core.fixed.UnitVector;
import plumbline.core.state.StateCodec;

/** Takes neutral, on request, from the next second in which up holds still: the mean of up over that second. */
final class NeutralTaker {

    private static final int TICKS = 10;

    /** Chord of 3 degrees, squared, Q30 squared: how far up may stray within the second. */
    private static final long STRAY_SQUARED = 56_218_000L * 56_218_000L;

    private final UnitVector neutral = new UnitVector();
    private boolean wanted;
    private int ticks;
    private long sumX;
    private long sumY;
    private long sumZ;
    private int firstX;
    private int firstY;
    private int firstZ;

    void request() {
        wanted = true;
        ticks = 0;
    }

    void withdraw() {
        wanted = false;
    }

    /** What was seen of a second is of no use any more. */
    void interrupt() {
        ticks = 0;
    }

    /** Takes up at one tick, Q30; {@code usable} is false while it is not to be trusted, or nobody stands upright. */
    boolean tick(int upXQ30, int upYQ30, int upZQ30, boolean usable) {
        if (!wanted) {
            return false;
        }
        if (!usable || strayed(upXQ30, upYQ30, upZQ30)) {
            ticks = 0;
        }
        if (!usable) {
            return false;
        }
        if (ticks == 0) {
            firstX = upXQ30;
            firstY = upYQ30;
            firstZ = upZQ30;
            sumX = 0;
            sumY = 0;
            sumZ = 0;
        }
        sumX += upXQ30;
        sumY += upYQ30;
        sumZ += upZQ30;
        ticks++;
        if (ticks <= TICKS) {
            return false;
        }
        wanted = false;
        return neutral.setDirection(sumX, sumY, sumZ);
    }

    /** What {@link #tick} has just taken. */
    UnitVector neutral() {
        return neutral;
    }

    private boolean strayed(int x, int y, int z) {
        long dx = (long) x - firstX;
        long dy = (long) y - firstY;
        long dz = (long) z - firstZ;
        return ticks > 0 && dx * dx + dy * dy + dz * dz > STRAY_SQUARED;
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        neutral.state(s);
        wanted = s.flag(wanted);
        ticks = s.word(ticks);
        sumX = s.word(sumX);
        sumY = s.word(sumY);
        sumZ = s.word(sumZ);
        firstX = s.word(firstX);
        firstY = s.word(firstY);
        firstZ = s.word(firstZ);
    }
}
