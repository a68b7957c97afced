package plumbline.emulator.wearer;

import plumbline.core.posture.Direction;

/** What the record of truth calls a slouch: the engine's default thresholds, written down a second time on purpose. */
final class SlouchRule {
    private static final double FORWARD_DEG = 15;
    private static final double BACKWARD_DEG = 20;
    private static final double LATERAL_DEG = 15;

    /** A slouch ends this far below where it began, degrees. */
    static final double BAND_DEG = 5;

    private SlouchRule() {}

    /** How far the posture is beyond the nearest threshold, degrees; negative inside. */
    static double excessDeg(double flexionDeg, double leanDeg) {
        double sagittal = flexionDeg >= 0 ? flexionDeg - FORWARD_DEG : -flexionDeg - BACKWARD_DEG;
        return StrictMath.max(sagittal, StrictMath.abs(leanDeg) - LATERAL_DEG);
    }

    /** The direction that is farthest beyond its threshold. */
    static Direction direction(double flexionDeg, double leanDeg) {
        double sagittal = flexionDeg >= 0 ? flexionDeg - FORWARD_DEG : -flexionDeg - BACKWARD_DEG;
        if (StrictMath.abs(leanDeg) - LATERAL_DEG > sagittal) {
            return leanDeg > 0 ? Direction.RIGHT : Direction.LEFT;
        }
        return flexionDeg >= 0 ? Direction.FORWARD : Direction.BACKWARD;
    }
}
