package plumbline.core.posture;

import plumbline.core.state.StateCodec;

/** Posture ticks that wait for their settled angles, oldest first: times, causal angles, flags. */
final class TickRing {

    /** Ticks held: 3 s wait for the settled estimate, the rest is slack around gaps. A power of two. */
    static final int CAPACITY = 64;

    private static final int MASK = CAPACITY - 1;

    private final long[] samples = new long[CAPACITY];
    private final long[] atMicros = new long[CAPACITY];
    private final int[] flexionMilliDeg = new int[CAPACITY];
    private final int[] leanMilliDeg = new int[CAPACITY];
    private final int[] flags = new int[CAPACITY];
    private int head;
    private int size;

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** The caller sees to it that there is room. */
    void push(long sample, long at, int flexion, int lean, int tickFlags) {
        int slot = (head + size) & MASK;
        samples[slot] = sample;
        atMicros[slot] = at;
        flexionMilliDeg[slot] = flexion;
        leanMilliDeg[slot] = lean;
        flags[slot] = tickFlags;
        size++;
    }

    void pop() {
        head = (head + 1) & MASK;
        size--;
    }

    /** Number of the sample at which the tick fell. */
    long sample(int index) {
        return samples[(head + index) & MASK];
    }

    long atMicros(int index) {
        return atMicros[(head + index) & MASK];
    }

    int flexionMilliDeg(int index) {
        return flexionMilliDeg[(head + index) & MASK];
    }

    int leanMilliDeg(int index) {
        return leanMilliDeg[(head + index) & MASK];
    }

    int flags(int index) {
        return flags[(head + index) & MASK];
    }

    /** Sets or clears {@code bits} in all ticks from {@code sinceMicros} on: what was recognised late, but held then. */
    void rewrite(long sinceMicros, int bits, boolean set) {
        for (int i = size - 1; i >= 0 && atMicros(i) >= sinceMicros; i--) {
            int slot = (head + i) & MASK;
            flags[slot] = set ? flags[slot] | bits : flags[slot] & ~bits;
        }
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        s.words(samples);
        s.words(atMicros);
        s.words(flexionMilliDeg);
        s.words(leanMilliDeg);
        s.words(flags);
        head = s.word(head);
        size = s.word(size);
    }
}
