package plumbline.core.posture;

import plumbline.core.fixed.Roots;
import plumbline.core.fixed.UnitVector;
import plumbline.core.state.StateCodec;

/**
 * Notices that a unit has slipped: walking holds the trunk upright, so when three bouts of walking in a row, each of 20 s or
 * more, agree within 3 degrees that up is more than 5 degrees from neutral, neutral is what moved.
 *
 * <p>Told once for each neutral. A slouch can't be learned this way, for nobody's slouch is looked at; what a correction may
 * change is bounded all the same.
 */
final class SlipWatch {

    private static final int BOUTS = 3;
    private static final int BOUT_TICKS = 200;
    private static final int SLIP_MILLI_DEG = 5_000;
    private static final int AGREE_MILLI_DEG = 3_000;

    private final BodyAngles angles = new BodyAngles();
    private final UnitVector mean = new UnitVector();
    private final DecisionOutlet outlet;
    private long sumX;
    private long sumY;
    private long sumZ;
    private int boutTicks;
    private int bouts;
    private int flexionSum;
    private int leanSum;
    private boolean told;

    SlipWatch(DecisionOutlet outlet) {
        this.outlet = outlet;
    }

    /** A new neutral: what was seen before says nothing about it. */
    void restart() {
        endBout();
        bouts = 0;
        told = false;
    }

    /**
     * Takes up at one tick, Q30.
     *
     * @param mostMilliDeg bound of a correction; 0 to correct nothing
     * @return true if {@code frame} was corrected
     */
    boolean tick(FrameAxes frame, boolean walking, int upXQ30, int upYQ30, int upZQ30, int mostMilliDeg) {
        if (walking) {
            sumX += upXQ30;
            sumY += upYQ30;
            sumZ += upZQ30;
            boutTicks++;
            return false;
        }
        if (boutTicks == 0) {
            return false;
        }
        boolean counts = boutTicks >= BOUT_TICKS && !told && mean.setDirection(sumX, sumY, sumZ);
        endBout();
        return counts && endCountedBout(frame, mostMilliDeg);
    }

    private boolean endCountedBout(FrameAxes frame, int mostMilliDeg) {
        angles.measure(frame, mean.xQ30(), mean.yQ30(), mean.zQ30());
        int flexion = angles.flexionMilliDeg();
        int lean = angles.leanMilliDeg();
        boolean agrees = bouts == 0 || length(flexion - flexionSum / bouts, lean - leanSum / bouts) <= AGREE_MILLI_DEG;
        if (!agrees || length(flexion, lean) <= SLIP_MILLI_DEG) {
            bouts = 0;
            flexionSum = 0;
            leanSum = 0;
        }
        if (length(flexion, lean) <= SLIP_MILLI_DEG) {
            return false;
        }
        flexionSum = (bouts == 0 ? 0 : flexionSum) + flexion;
        leanSum = (bouts == 0 ? 0 : leanSum) + lean;
        bouts++;
        return bouts >= BOUTS && tell(frame, mostMilliDeg);
    }

    private boolean tell(FrameAxes frame, int mostMilliDeg) {
        told = true;
        int flexion = flexionSum / bouts;
        int lean = leanSum / bouts;
        int slip = length(flexion, lean);
        int corrected = Math.min(slip, mostMilliDeg);
        outlet.emit(DecisionKind.SLIP_SUSPECTED, outlet.nowMicros(), flexion, lean, corrected, 0);
        return corrected != 0 && move(frame, corrected, slip);
    }

    /** Moves up of {@code frame} to the last bout's mean by {@code part} of {@code whole}. */
    private boolean move(FrameAxes frame, int part, int whole) {
        long x = (long) frame.upXQ30 * (whole - part) + (long) mean.xQ30() * part;
        long y = (long) frame.upYQ30 * (whole - part) + (long) mean.yQ30() * part;
        long z = (long) frame.upZQ30 * (whole - part) + (long) mean.zQ30() * part;
        mean.setDirection(x, y, z);
        return frame.set(
                mean.xQ30(), mean.yQ30(), mean.zQ30(), frame.forwardXQ30, frame.forwardYQ30, frame.forwardZQ30);
    }

    private void endBout() {
        sumX = 0;
        sumY = 0;
        sumZ = 0;
        boutTicks = 0;
    }

    private static int length(long flexionMilliDeg, long leanMilliDeg) {
        return (int) Roots.isqrt(flexionMilliDeg * flexionMilliDeg + leanMilliDeg * leanMilliDeg);
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        angles.state(s);
        mean.state(s);
        sumX = s.word(sumX);
        sumY = s.word(sumY);
        sumZ = s.word(sumZ);
        boutTicks = s.word(boutTicks);
        bouts = s.word(bouts);
        flexionSum = s.word(flexionSum);
        leanSum = s.word(leanSum);
        told = s.flag(told);
    }
}
