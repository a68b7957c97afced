package plumbline.core.posture;

import plumbline.core.fixed.Roots;
import plumbline.core.fixed.UnitVector;
import plumbline.core.state.StateCodec;

/**
 * How the unit sits on the body: the body frame there is, and the ways it comes about.
 *
 * <p>A frame comes from a neutral and a forward direction: a named sensor axis, or one bow, until which a unit flat on the
 * upper back is assumed (front is -z). A named axis that points up or down at neutral says nothing about forward and is
 * treated as if none were named. To name the front that a frame has changes nothing, so that a unit which goes on with a kept
 * neutral can be told its front again.
 */
final class Mounting {

    private static final ForwardSource[] SOURCES = ForwardSource.values();
    private static final Forward[] ASSUMED = {Forward.MINUS_Z, Forward.MINUS_Y, Forward.MINUS_X};

    private final DecisionOutlet outlet;
    private final NeutralTaker taker = new NeutralTaker();
    private final BowLearner learner = new BowLearner();
    private final BodyAngles tilt = new BodyAngles();
    private final FrameAxes frame = new FrameAxes();
    private final FrameAxes sensorAxes = new FrameAxes();
    private Forward forward = Forward.LEARN;
    private ForwardSource source = ForwardSource.ASSUMED;

    Mounting(DecisionOutlet outlet) {
        this.outlet = outlet;
        // The first use of roots and arcs, so that their classes are there before the first sample is.
        sensorAxes.set(0, 0, 1, 1, 0, 0);
        tilt.measure(sensorAxes, 1 << 30, 1 << 29, 1 << 29);
    }

    /** The frame there is, or one that is not known. */
    FrameAxes frame() {
        return frame;
    }

    void requestNeutral() {
        taker.request();
    }

    void withdrawNeutral() {
        taker.withdraw();
    }

    /** The second held still must be one. */
    void interrupt() {
        taker.interrupt();
    }

    /**
     * Names the forward axis, or asks to learn it; of a neutral that there is, it takes effect at once.
     *
     * @return true if the frame is a new one: not if it has that front already, unless by assumption only, and not if the
     *     axis says nothing about its front
     */
    boolean setForward(Forward named) {
        forward = named;
        if (!frame.known) {
            return false;
        }
        boolean usable = FrameAxes.isUsableFront(frame.upXQ30, frame.upYQ30, frame.upZQ30, named);
        boolean known = source != ForwardSource.ASSUMED && frame.hasFront(named);
        if (named != Forward.LEARN && (!usable || known)) {
            return false;
        }
        take(frame.upXQ30, frame.upYQ30, frame.upZQ30);
        return true;
    }

    /** Goes on with a frame that was kept. */
    void restore(BodyFrame kept) {
        learner.stop();
        frame.set(kept);
        tell(ForwardSource.RESTORED);
    }

    /** Takes up at one tick, Q30; {@code usable} as for {@link NeutralTaker#tick}. True if the frame is a new one. */
    boolean tick(int upXQ30, int upYQ30, int upZQ30, boolean usable) {
        if (taker.tick(upXQ30, upYQ30, upZQ30, usable)) {
            UnitVector up = taker.neutral();
            take(up.xQ30(), up.yQ30(), up.zQ30());
            return true;
        }
        if (frame.known && learner.tick(outlet.nowMicros(), frame, upXQ30, upYQ30, upZQ30)) {
            UnitVector bow = learner.forward();
            frame.set(frame.upXQ30, frame.upYQ30, frame.upZQ30, bow.xQ30(), bow.yQ30(), bow.zQ30());
            tell(ForwardSource.LEARNT);
            return true;
        }
        return false;
    }

    /** Cosine of the angle between up and what is up for an upright trunk, Q30; 1 where nothing is known of it. */
    long uprightCosineQ30(int upXQ30, int upYQ30, int upZQ30) {
        if (frame.known) {
            return frame.upCosineQ30(upXQ30, upYQ30, upZQ30);
        }
        long alongQ30 = (long) upXQ30 * forward.x() + (long) upYQ30 * forward.y() + (long) upZQ30 * forward.z();
        return Roots.isqrt(Math.max(0, (1L << 60) - alongQ30 * alongQ30));
    }

    private void take(int upXQ30, int upYQ30, int upZQ30) {
        boolean given = forward != Forward.LEARN && FrameAxes.isUsableFront(upXQ30, upYQ30, upZQ30, forward);
        Forward front = given ? forward : assumed(upXQ30, upYQ30, upZQ30);
        if (given) {
            learner.stop();
        } else {
            learner.start(outlet.nowMicros());
        }
        frame.set(upXQ30, upYQ30, upZQ30, front.x(), front.y(), front.z());
        tell(given ? ForwardSource.GIVEN : ForwardSource.ASSUMED);
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

    private void tell(ForwardSource from) {
        source = from;
        Forward up = FrameAxes.nearest(frame.upXQ30, frame.upYQ30, frame.upZQ30);
        Forward front = FrameAxes.nearest(frame.forwardXQ30, frame.forwardYQ30, frame.forwardZQ30);
        sensorAxes.set(up.x(), up.y(), up.z(), up.y(), up.z(), up.x());
        tilt.measure(sensorAxes, frame.upXQ30, frame.upYQ30, frame.upZQ30);
        int flexion = tilt.flexionMilliDeg();
        int lean = tilt.leanMilliDeg();
        int tiltMilliDeg = (int) Roots.isqrt((long) flexion * flexion + (long) lean * lean);
        outlet.emit(DecisionKind.NEUTRAL_SET, outlet.nowMicros(), front.ordinal(), tiltMilliDeg, source.ordinal(), 0);
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        taker.state(s);
        learner.state(s);
        tilt.state(s);
        frame.state(s);
        sensorAxes.state(s);
        forward = s.choice(forward, Forward.ALL);
        source = s.choice(source, SOURCES);
    }
}
