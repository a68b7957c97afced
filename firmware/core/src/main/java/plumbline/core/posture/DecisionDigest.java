package plumbline.core.posture;

import java.util.HexFormat;
import plumbline.core.state.StateCodec;

/**
 * A running 64-bit hash over decisions, so that two runs can be compared by one line.
 *
 * <p>Every field of every decision counts, and so does their order: two equal digests mean equal decisions but for an
 * accident of 1 in 2^64. Mixing is that of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators,
 * OOPSLA 2014). No defence against somebody who wants a collision.
 */
public final class DecisionDigest implements DecisionSink {

    private static final long SEED = 0x9E3779B97F4A7C15L;

    private long value = SEED;

    @Override
    public void accept(Decision decision) {
        add(decision);
    }

    /** Takes in one decision. */
    public void add(Decision decision) {
        long hash = value;
        hash = mix(hash ^ decision.kind.ordinal()) + SEED;
        hash = mix(hash ^ decision.atMicros) + SEED;
        hash = mix(hash ^ decision.decidedMicros) + SEED;
        hash = mix(hash ^ pair(decision.a, decision.b)) + SEED;
        value = mix(hash ^ pair(decision.c, decision.d)) + SEED;
    }

    /** The hash of all decisions so far. */
    public long value() {
        return value;
    }

    /** The hash as it is printed: 16 hexadecimal digits. */
    public static String text(long digest) {
        // No string literal in a hot class: the JVM makes them all when it compiles the first of its methods.
        return HexFormat.of().toHexDigits(digest);
    }

    @Override
    public String toString() {
        return text(value);
    }

    private static long pair(int high, int low) {
        return ((long) high << 32) | (low & 0xFFFF_FFFFL);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        value = s.word(value);
    }
}
