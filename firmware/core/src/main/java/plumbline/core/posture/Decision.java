package plumbline.core.posture;

/**
 * One decision: what, when, and up to four whole numbers whose meaning is {@link DecisionKind#fields()}.
 *
 * <p>Mutable and reused by the engine; who wants to keep one copies it.
 */
public final class Decision {

    /** The most values a decision has. */
    public static final int VALUES = 4;

    public DecisionKind kind = DecisionKind.ANGLES;

    /** Sensor time of what is decided on, µs: the body's own time. */
    public long atMicros;

    /** Sensor time at which it was decided, µs; never before {@link #atMicros}. */
    public long decidedMicros;

    public int a;
    public int b;
    public int c;
    public int d;

    /** Value {@code index}, 0 to 3. */
    public int value(int index) {
        return switch (index) {
            case 0 -> a;
            case 1 -> b;
            case 2 -> c;
            case 3 -> d;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    /** Sets value {@code index}, 0 to 3. */
    public void setValue(int index, int value) {
        switch (index) {
            case 0 -> a = value;
            case 1 -> b = value;
            case 2 -> c = value;
            case 3 -> d = value;
            default -> throw new IndexOutOfBoundsException(index);
        }
    }

    /** Takes everything from {@code other}. */
    public void copyFrom(Decision other) {
        kind = other.kind;
        atMicros = other.atMicros;
        decidedMicros = other.decidedMicros;
        a = other.a;
        b = other.b;
        c = other.c;
        d = other.d;
    }
}
