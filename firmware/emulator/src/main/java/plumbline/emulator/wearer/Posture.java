package plumbline.emulator.wearer;

/**
 * A posture of the trunk, relative to the wearer's neutral.
 *
 * @param flexionDeg degrees, forward positive, -180 to 180
 * @param leanDeg degrees, right positive, -90 to 90
 */
public record Posture(double flexionDeg, double leanDeg) {

    /** The wearer's neutral. */
    public static final Posture UPRIGHT = new Posture(0, 0);
}
