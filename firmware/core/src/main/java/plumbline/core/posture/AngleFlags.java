package plumbline.core.posture;

/** Bits of the value {@code flags} of {@link DecisionKind#ANGLES}: what else held at that time. */
public final class AngleFlags {

    /** The tilt filter vouched for the angles. */
    public static final int TRUSTED = 1;

    /** Within a slouch that was confirmed by then. */
    public static final int SLOUCHED = 1 << 1;

    /** Beyond 60 degrees: a bend, which adds no load. */
    public static final int BENDING = 1 << 2;

    /** Walking, lying or not worn: posture was not judged. */
    public static final int EXCUSED = 1 << 3;

    /** The trunk had moved less than 5 degrees in half a second. */
    public static final int QUASI_STATIC = 1 << 4;

    /** No sign of a living body for some seconds; load stood still. */
    public static final int LIFELESS = 1 << 5;

    private AngleFlags() {}
}
