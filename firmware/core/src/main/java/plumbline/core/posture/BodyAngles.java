package plumbline.core.posture;

import plumbline.core.fixed.Arc;
import plumbline.core.fixed.Roots;
import plumbline.core.state.StateCodec;

/**
 * Flexion and lateral lean of the trunk against a neutral, out of one up vector. Reused; one thread.
 *
 * <p>With up's components f to the wearer's front, r to the right and n along neutral up, flexion is atan2(-f, n): the
 * angle in the sagittal plane, forward positive, -180 to 180 degrees. Lean is atan2(-r, √(f² + n²)): the elevation of the
 * body's side over that plane, right positive, which stays right however far the trunk is flexed. A trunk that leans past
 * 90 degrees reads on past 90 instead of reading as turned round: of the two pairs that name one direction, (flexion, lean)
 * and (flexion ± 180, 180 - lean), the smaller one is taken. Within 15 degrees of lying on a side, where a sagittal angle
 * loses its meaning, flexion fades to nothing.
 */
final class BodyAngles {

    private static final int HALF_TURN_MILLI_DEG = 180_000;

    /** cos 75°: from here to the pole flexion fades. Q30. */
    private static final long FADE_FROM_Q30 = 277_904_834;

    /** cos 89°: here flexion is nothing. Q30. */
    private static final long FADE_TO_Q30 = 18_739_386;

    private int flexionMilliDeg;
    private int leanMilliDeg;

    /** Takes the angles of {@code up} (Q30, in the sensor's frame) in {@code frame}. */
    void measure(FrameAxes frame, int upXQ30, int upYQ30, int upZQ30) {
        long frontQ30 = ((long) upXQ30 * frame.forwardXQ30
                        + (long) upYQ30 * frame.forwardYQ30
                        + (long) upZQ30 * frame.forwardZQ30)
                >> 30;
        long rightQ30 =
                ((long) upXQ30 * frame.rightXQ30 + (long) upYQ30 * frame.rightYQ30 + (long) upZQ30 * frame.rightZQ30)
                        >> 30;
        long neutralQ30 = frame.upCosineQ30(upXQ30, upYQ30, upZQ30);
        long sagittalQ30 = Roots.isqrt(frontQ30 * frontQ30 + neutralQ30 * neutralQ30);
        int flexion = Arc.atan2MilliDeg((int) -frontQ30, (int) neutralQ30);
        int lean = Arc.atan2MilliDeg((int) -rightQ30, (int) sagittalQ30);
        if (Math.abs(flexion) + Math.abs(lean) > HALF_TURN_MILLI_DEG) {
            flexion += flexion > 0 ? -HALF_TURN_MILLI_DEG : HALF_TURN_MILLI_DEG;
            lean = (lean > 0 ? HALF_TURN_MILLI_DEG : -HALF_TURN_MILLI_DEG) - lean;
        }
        if (sagittalQ30 < FADE_FROM_Q30) {
            long shareQ30 = Math.max(0, sagittalQ30 - FADE_TO_Q30);
            flexion = (int) (flexion * shareQ30 / (FADE_FROM_Q30 - FADE_TO_Q30));
        }
        flexionMilliDeg = flexion;
        leanMilliDeg = lean;
    }

    /** Forward positive, -180000 to 180000. */
    int flexionMilliDeg() {
        return flexionMilliDeg;
    }

    /** Right positive, -180000 to 180000. */
    int leanMilliDeg() {
        return leanMilliDeg;
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        flexionMilliDeg = s.word(flexionMilliDeg);
        leanMilliDeg = s.word(leanMilliDeg);
    }
}
