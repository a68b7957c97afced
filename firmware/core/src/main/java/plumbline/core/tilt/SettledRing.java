package plumbline.core.tilt;

import plumbline.core.fixed.Q;
import plumbline.core.state.StateCodec;

/**
 * The attitudes of the last few seconds, so that today's knowledge of up can be applied to them: the gyro's own attitude
 * is nearly exact over that time, and up in its frame is better known afterwards.
 *
 * <p>Entries are quaternions Q30 until {@link #freeze}, which turns those there are into up vectors.
 */
final class SettledRing {

    private static final int WIDTH = 4;

    private final int[] entries;
    private final boolean[] sound;
    private final int mask;
    private final int depth;

    private long pushed;
    private long taken;
    private long frozen;

    int upXQ30;
    int upYQ30;
    int upZQ30 = Q.ONE_Q30;
    boolean upSound;

    /** @param depth how many entries it looks back */
    SettledRing(int depth) {
        this.depth = depth;
        int capacity = Integer.highestOneBit(depth) << 1;
        entries = new int[capacity * WIDTH];
        sound = new boolean[capacity];
        mask = capacity - 1;
    }

    /** Adds an attitude; {@code believable} is false if the gyro could not follow it. */
    void push(Strapdown attitude, boolean believable) {
        int slot = (int) pushed & mask;
        int at = slot * WIDTH;
        entries[at] = attitude.q0Q30();
        entries[at + 1] = attitude.q1Q30();
        entries[at + 2] = attitude.q2Q30();
        entries[at + 3] = attitude.q3Q30();
        sound[slot] = believable;
        pushed++;
    }

    /** True if the entry {@code depth} back is there. */
    boolean due() {
        return pushed - taken > depth;
    }

    /** Entries not yet taken. */
    int size() {
        return (int) (pushed - taken);
    }

    /** Takes the oldest entry: its up, if up in the inertial frame is {@code x, y, z} (Q30). */
    void take(long x, long y, long z, boolean trusted) {
        int slot = (int) taken & mask;
        if (taken >= frozen) {
            resolve(slot, x, y, z, trusted);
        }
        taken++;
        int at = slot * WIDTH;
        upXQ30 = entries[at + 1];
        upYQ30 = entries[at + 2];
        upZQ30 = entries[at + 3];
        upSound = sound[slot];
    }

    /** The inertial frame is about to change its meaning: settles all entries with what is known now. */
    void freeze(long x, long y, long z, boolean trusted) {
        for (long entry = Math.max(frozen, taken); entry < pushed; entry++) {
            resolve((int) entry & mask, x, y, z, trusted);
        }
        frozen = pushed;
    }

    /** Replaces a quaternion by the vector that it turns into {@code x, y, z}. */
    private void resolve(int slot, long x, long y, long z, boolean trusted) {
        int at = slot * WIDTH;
        long a = entries[at];
        long b = entries[at + 1];
        long c = entries[at + 2];
        long d = entries[at + 3];
        // v' = v + 2 (a t + (t × q)) with t = v × q, everything Q30.
        long tx = Q.round(y * d - z * c, 29);
        long ty = Q.round(z * b - x * d, 29);
        long tz = Q.round(x * c - y * b, 29);
        entries[at + 1] = (int) (x + Q.round(a * tx + ty * d - tz * c, 30));
        entries[at + 2] = (int) (y + Q.round(a * ty + tz * b - tx * d, 30));
        entries[at + 3] = (int) (z + Q.round(a * tz + tx * c - ty * b, 30));
        sound[slot] &= trusted;
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        s.words(entries);
        s.flags(sound);
        pushed = s.word(pushed);
        taken = s.word(taken);
        frozen = s.word(frozen);
        upXQ30 = s.word(upXQ30);
        upYQ30 = s.word(upYQ30);
        upZQ30 = s.word(upZQ30);
        upSound = s.flag(upSound);
    }
}
