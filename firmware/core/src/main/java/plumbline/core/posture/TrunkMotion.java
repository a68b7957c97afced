package plumbline.core.posture;

import plumbline.core.state.StateCodec;

/**
 * The slow motion of up, which is the trunk's own: fast enough for a move, fine enough for a breath, deaf to vibration.
 *
 * <p>Up is averaged over half a second; two means a second apart tell a move, two that are two seconds apart tell life. A
 * breath turns the trunk by 0.1 to 1 degree at 0.2 to 0.3 Hz; the noise of an MPU-6050 (400 µg/√Hz, 5 mdps/√Hz) leaves an rms
 * change of 0.007 to 0.019 degrees, that of an LSM6DSOX 0.005 to 0.012.
 */
final class TrunkMotion {

    private static final int SLOT_TICKS = 5;

    /** Means kept, half a second each. A power of two above the longest look back. */
    private static final int SLOTS = 8;

    private static final int MASK = SLOTS - 1;
    private static final int MOVE_SLOTS = 2;
    private static final int LIFE_SLOTS = 4;

    /** Bits dropped from Q30, so that squares of sums fit. */
    private static final int DROP = 4;

    /** Chord of 4 degrees in a second, squared, Q26. */
    private static final long MOVE_CHORD_SQUARED = square(4_684_400L);

    /** Chord of 5 degrees in half a second, squared, Q26. */
    private static final long QUASI_STATIC_CHORD_SQUARED = square(5_854_600L);

    /** Chord of 0.022 degrees, squared, Q26: rms change in two seconds below which nothing is alive. */
    private static final long LIFE_CHORD_SQUARED = square(25_768L);

    /** One large move must not count as life for long. */
    private static final long MOST_LIFE = 2 * LIFE_CHORD_SQUARED;

    /** What no noise does, even once. */
    private static final long STIR_CHORD_SQUARED = 6 * LIFE_CHORD_SQUARED;

    private static final int LIFE_SHIFT = 4;

    /** Below this the motor's turns may fold to slow ones that leave up off, by two degrees at worst; 1/s. */
    private static final int FOLDING_BELOW_HZ = 400;

    /** Until the filter has taken that back but for what noise does. */
    private static final int FOLDED_SLOTS = 20;

    /** The newest slot and those back to the one that a move is told by. */
    private static final int MOVE_MASK = (1 << (MOVE_SLOTS + 1)) - 1;

    /** The newest slot and those back to the one that life is told by, and further while up may be off. */
    private final int blindMask;

    private final int[] slotX = new int[SLOTS];
    private final int[] slotY = new int[SLOTS];
    private final int[] slotZ = new int[SLOTS];
    private final int[] tickX = new int[SLOTS];
    private final int[] tickY = new int[SLOTS];
    private final int[] tickZ = new int[SLOTS];
    private int ticks;
    private int slots;
    private long life = LIFE_CHORD_SQUARED << (LIFE_SHIFT + 1);
    private boolean moved;
    private boolean stirred;
    private boolean shakenTick;
    private boolean guessedTick;

    /** Newest in the lowest bit: 1 where the motor shook. */
    private int shakenSlots;

    /** As that: 1 where up was not even known before the motor shook. */
    private int guessedSlots;

    TrunkMotion(int samplesPerSecond) {
        int offSlots = samplesPerSecond < FOLDING_BELOW_HZ ? FOLDED_SLOTS : 0;
        blindMask = (1 << (LIFE_SLOTS + offSlots + 1)) - 1;
    }

    private static long square(long value) {
        return value * value;
    }

    /**
     * Takes up at one posture tick, Q30.
     *
     * @param shaken whether the motor shook it
     * @param guessed whether it shook before up was found, so that up is anything
     * @return true if half a second is full and the answers are new
     */
    boolean tick(int upXQ30, int upYQ30, int upZQ30, boolean shaken, boolean guessed) {
        int at = ticks & MASK;
        tickX[at] = upXQ30 >> DROP;
        tickY[at] = upYQ30 >> DROP;
        tickZ[at] = upZQ30 >> DROP;
        ticks++;
        shakenTick |= shaken;
        guessedTick |= guessed;
        if (ticks % SLOT_TICKS != 0) {
            return false;
        }
        slot();
        return true;
    }

    private void slot() {
        long x = 0;
        long y = 0;
        long z = 0;
        for (int back = 1; back <= SLOT_TICKS; back++) {
            int at = (ticks - back) & MASK;
            x += tickX[at];
            y += tickY[at];
            z += tickZ[at];
        }
        int at = slots & MASK;
        slotX[at] = (int) (x / SLOT_TICKS);
        slotY[at] = (int) (y / SLOT_TICKS);
        slotZ[at] = (int) (z / SLOT_TICKS);
        slots++;
        shakenSlots = shakenSlots << 1 | (shakenTick ? 1 : 0);
        shakenTick = false;
        guessedSlots = guessedSlots << 1 | (guessedTick ? 1 : 0);
        guessedTick = false;
        moved = slots > MOVE_SLOTS && (guessedSlots & MOVE_MASK) == 0 && slotChord(MOVE_SLOTS) > MOVE_CHORD_SQUARED;
        if (isBlind()) {
            stirred = false;
        } else if (slots > LIFE_SLOTS) {
            long change = slotChord(LIFE_SLOTS);
            stirred = change > STIR_CHORD_SQUARED;
            life += Math.min(change, MOST_LIFE) - (life >> LIFE_SHIFT);
        }
    }

    /** True if the trunk turned by more than 4 degrees within the last second. */
    boolean hasMoved() {
        return moved;
    }

    /** True if there was more than noise over the last seconds. */
    boolean isAlive() {
        return (life >> LIFE_SHIFT) > LIFE_CHORD_SQUARED;
    }

    /** True if life can't be told: the motor shook within the last seconds, and with it what is finest. */
    boolean isBlind() {
        return (shakenSlots & blindMask) != 0;
    }

    /** True if the last two seconds alone are far above noise. */
    boolean hasStirred() {
        return stirred;
    }

    /** True if the trunk turned by less than 5 degrees over the last half second. */
    boolean isQuasiStatic() {
        if (ticks <= SLOT_TICKS) {
            return true;
        }
        int now = (ticks - 1) & MASK;
        int then = (ticks - 1 - SLOT_TICKS) & MASK;
        long x = (long) tickX[now] - tickX[then];
        long y = (long) tickY[now] - tickY[then];
        long z = (long) tickZ[now] - tickZ[then];
        return x * x + y * y + z * z < QUASI_STATIC_CHORD_SQUARED;
    }

    /** Nothing is known of what was before; whoever is there is taken to live. */
    void restart() {
        ticks = 0;
        slots = 0;
        moved = false;
        stirred = false;
        shakenTick = false;
        shakenSlots = 0;
        guessedTick = false;
        guessedSlots = 0;
        life = LIFE_CHORD_SQUARED << (LIFE_SHIFT + 1);
    }

    private long slotChord(int back) {
        int now = (slots - 1) & MASK;
        int then = (slots - 1 - back) & MASK;
        return square((long) slotX[now] - slotX[then])
                + square((long) slotY[now] - slotY[then])
                + square((long) slotZ[now] - slotZ[then]);
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        s.words(slotX);
        s.words(slotY);
        s.words(slotZ);
        s.words(tickX);
        s.words(tickY);
        s.words(tickZ);
        ticks = s.word(ticks);
        slots = s.word(slots);
        life = s.word(life);
        moved = s.flag(moved);
        stirred = s.flag(stirred);
        shakenTick = s.flag(shakenTick);
        shakenSlots = s.word(shakenSlots);
        guessedTick = s.flag(guessedTick);
        guessedSlots = s.word(guessedSlots);
    }
}
