package plumbline.core.posture;

import org.jspecify.annotations.Nullable;
import plumbline.core.fixed.Roots;
import plumbline.core.fixed.UnitVector;

/**
 * How the unit sits on the body: the body frame there is, and the ways it comes about.
 *
 * <p>A frame comes from a neutral and a forward direction: a named sensor axis, or one bow, until which a unit flat on the
 * upper back is assumed (front is -z). A named axis that points up or down at neutral says nothing about forward and is
 * treated as if none were named.
 */
final class Mounting {

    private static final Forward[] ASSUMED = {Forward.MINUS_Z, Forward.MINUS_Y, Forward.MINUS_X};

    private final DecisionOutlet outlet;
    private final NeutralTaker taker = new NeutralTaker();
    private final BowLearner learner = new BowLearner();
    private final BodyAngles tilt = new BodyAngles();
    private Forward forward = Forward.LEARN;
    private @Nullable BodyFrame frame;

    Mounting(DecisionOutlet outlet) {
        this.outlet = outlet;
    }

    @Nullable BodyFrame frame() {
        return frame;
    }

    void requestNeutral() {
        taker.request();
    }

    /** Names the forward axis, or asks to learn it; of a neutral that there is, it takes effect at once. */
    void setForward(Forward named) {
        forward = named;
        BodyFrame known = frame;
        if (known != null) {
            take(known.upXQ30(), known.upYQ30(), known.upZQ30());
        }
    }

    /** Goes on with a frame that was kept. */
    void restore(BodyFrame kept) {
        learner.stop();
        set(kept, ForwardSource.RESTORED);
    }

    /** Goes on with a frame that a slip was corrected to. */
    void correct(BodyFrame corrected) {
        frame = corrected;
    }

    /** Takes up at one tick, Q30; {@code usable} as for {@link NeutralTaker#tick}. True if the frame is a new one. */
    boolean tick(int upXQ30, int upYQ30, int upZQ30, boolean usable) {
        if (taker.tick(upXQ30, upYQ30, upZQ30, usable)) {
            UnitVector up = taker.neutral();
            take(up.xQ30(), up.yQ30(), up.zQ30());
            return true;
        }
        BodyFrame known = frame;
        if (known != null && learner.tick(outlet.nowMicros(), known, upXQ30, upYQ30, upZQ30)) {
            UnitVector bow = learner.forward();
            BodyFrame learnt =
                    BodyFrame.of(known.upXQ30(), known.upYQ30(), known.upZQ30(), bow.xQ30(), bow.yQ30(), bow.zQ30());
            set(learnt, ForwardSource.LEARNT);
            return true;
        }
        return false;
    }

    /** Cosine of the angle between up and what is up for an upright trunk, Q30; 1 where nothing is known of it. */
    long uprightCosineQ30(int upXQ30, int upYQ30, int upZQ30) {
        BodyFrame known = frame;
        if (known != null) {
            return ((long) upXQ30 * known.upXQ30() + (long) upYQ30 * known.upYQ30() + (long) upZQ30 * known.upZQ30())
                    >> 30;
        }
        long alongQ30 = (long) upXQ30 * forward.x() + (long) upYQ30 * forward.y() + (long) upZQ30 * forward.z();
        return Roots.isqrt(Math.max(0, (1L << 60) - alongQ30 * alongQ30));
    }

    private void take(int upXQ30, int upYQ30, int upZQ30) {
        boolean given = forward != Forward.LEARN && BodyFrame.isUsableFront(upXQ30, upYQ30, upZQ30, forward);
        Forward front = given ? forward : assumed(upXQ30, upYQ30, upZQ30);
        if (given) {
            learner.stop();
        } else {
            learner.start(outlet.nowMicros());
        }
        set(
                BodyFrame.of(upXQ30, upYQ30, upZQ30, front.x(), front.y(), front.z()),
                given ? ForwardSource.GIVEN : ForwardSource.ASSUMED);
    }

    private static Forward assumed(int upXQ30, int upYQ30, int upZQ30) {
        for (Forward axis : ASSUMED) {
            long alongQ30 = (long) upXQ30 * axis.x() + (long) upYQ30 * axis.y() + (long) upZQ30 * axis.z();
            // More than 45 degrees off the vertical; two of three axes always are, or nearly so.
            if (alongQ30 * alongQ30 < 1L << 59) {
                return axis;
            }
        }
        return Forward.MINUS_X;
    }

    private void set(BodyFrame changed, ForwardSource source) {
        frame = changed;
        Forward up = changed.nearestUp();
        tilt.measure(
                BodyFrame.of(up.x(), up.y(), up.z(), up.y(), up.z(), up.x()),
                changed.upXQ30(),
                changed.upYQ30(),
                changed.upZQ30());
        int flexion = tilt.flexionMilliDeg();
        int lean = tilt.leanMilliDeg();
        int tiltMilliDeg = (int) Roots.isqrt((long) flexion * flexion + (long) lean * lean);
        outlet.emit(
                DecisionKind.NEUTRAL_SET,
                outlet.nowMicros(),
                changed.nearestForward().ordinal(),
                tiltMilliDeg,
                source.ordinal(),
                0);
    }
}
