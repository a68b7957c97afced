package plumbline.core.posture;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.state.StateCodec;
import plumbline.core.state.StateFrame;
import plumbline.core.tilt.TiltFilter;

/**
 * The whole way of a sample: batch, calibration, tilt, up, body frame, angles, activity, slouch, alert, decisions.
 *
 * <p>One thread. All times are sensor time. Posture is decided ten times a second of samples, without drift. Nothing is
 * taken from the heap while samples are processed, from the first one on. The same samples, each flagged for the motor or not,
 * and calls give the same decisions, however they are batched and on whatever machine. Calls such as {@link #snooze} take effect
 * between two samples, at the time of the last one; those before the first sample, in their order, at its time.
 */
public final class PostureEngine {

    /**
     * Number of the rules by which it decides. Raised whenever the same samples and calls give other decisions, or a saved
     * state has another meaning.
     */
    public static final int RULES = 3;

    private final DecisionOutlet outlet;
    private final PostureTicker ticker;
    private final EarlyCalls early = new EarlyCalls();
    private final SamplePath path;
    private final StateFrame frame;

    /** @param sink takes every decision, in the order in which they are taken */
    public PostureEngine(ImuFormat format, Calibration calibration, Settings settings, DecisionSink sink) {
        outlet = new DecisionOutlet(sink);
        ticker = new PostureTicker(settings, format.sampleRateMilliHz() / 1000, outlet);
        path = new SamplePath(format, calibration, outlet, ticker, early);
        int kind = format.samplePeriodNanos() * 31 + format.gyro().nanoDpsPerCount();
        frame = new StateFrame(this::state, RULES, kind * 31 + format.accel().nanoGPerCount());
    }

    /** Takes all samples of {@code batch}. */
    public void process(ImuBatch batch) {
        path.process(batch);
    }

    /**
     * Takes sample {@code index} of {@code batch}; a caller that wants to read outputs sample by sample goes through a batch
     * in order with this. Time that stands still or runs back is taken as it comes: it's the caller's to report.
     */
    public void process(ImuBatch batch, int index) {
        path.process(batch, index);
    }

    /** After the last sample: judges the seconds that had not settled, ends what is open. Further samples are not expected. */
    public void finish() {
        boolean more = true;
        while (more) {
            more = finishStep();
        }
    }

    /**
     * {@link #finish} in steps, for a caller that reads the settled values as they come.
     *
     * @return true if the filter brought one more settled value, false when all is ended; not to be called after that
     */
    public boolean finishStep() {
        return path.finishStep();
    }

    /**
     * What the wearer asks, as a trace has it.
     *
     * @throws IllegalArgumentException if the value of {@link Command#FORWARD} is no {@link Forward}
     */
    public void command(Command command, int value) {
        if (command == Command.NEUTRAL && value < 0) {
            withdrawNeutral();
        } else if (command == Command.NEUTRAL) {
            requestNeutral();
        } else if (command == Command.SNOOZE) {
            snooze(value);
        } else if (command == Command.FORWARD) {
            setForward(Forward.of(value));
        } else {
            finish();
        }
    }

    /**
     * Names the sensor axis that points to the wearer's front, or asks to learn it; {@link Forward#LEARN} at first. A neutral
     * that there is gets that front at once, unless it has it already.
     */
    public void setForward(Forward forward) {
        if (begun()) {
            ticker.setForward(forward);
        } else {
            early.add(() -> ticker.setForward(forward));
        }
    }

    /** Goes on with a frame that was kept from before. */
    public void setBodyFrame(BodyFrame kept) {
        if (begun()) {
            ticker.restore(kept);
        } else {
            early.add(() -> ticker.restore(kept));
        }
    }

    /** Takes neutral from the next second that the wearer holds still, not walking. */
    public void requestNeutral() {
        if (begun()) {
            ticker.requestNeutral();
        } else {
            early.add(ticker::requestNeutral);
        }
    }

    /** Takes {@link #requestNeutral} back, if it was not done yet. */
    public void withdrawNeutral() {
        if (begun()) {
            ticker.withdrawNeutral();
        } else {
            early.add(ticker::withdrawNeutral);
        }
    }

    /** Lets no alert be felt for {@code seconds}, in place of any snooze that runs; 0 ends it. */
    public void snooze(int seconds) {
        if (begun()) {
            ticker.snooze(seconds);
        } else {
            early.add(() -> ticker.snooze(seconds));
        }
    }

    /** Goes on with other settings from the next tick on; load, slouch and breaks are kept. */
    public void change(Settings settings) {
        if (begun()) {
            ticker.change(settings);
        } else {
            early.add(() -> ticker.change(settings));
        }
    }

    /** Bytes of a saved state: the same for every engine of these rules. */
    public int stateBytes() {
        return frame.bytes();
    }

    /**
     * Writes all that decisions depend on but format, calibration and settings: {@link #stateBytes} bytes, or none if there
     * was no sample yet. To be called between two batches; takes nothing from the heap.
     */
    public void saveState(ByteBuffer out) {
        if (path.samples() > 0) {
            frame.save(out);
        }
    }

    /**
     * Goes on where {@link #saveState} was called, on an engine of the same format, calibration and settings that has seen
     * nothing yet; an empty buffer changes nothing.
     *
     * @throws plumbline.core.state.StateException if it is a state of other rules, format or size, or damaged
     */
    public void restoreState(ByteBuffer in) {
        if (in.hasRemaining()) {
            frame.load(in, path.samples() == 0 && early.isEmpty());
        }
    }

    private void state(StateCodec s) {
        path.state(s);
        outlet.state(s);
        ticker.state(s);
    }

    /** True if there is a time at which a call can take effect: that of the last sample, from here on. */
    private boolean begun() {
        outlet.setNow(path.lastMicros());
        return path.samples() > 0;
    }

    /** The filter, to be read only. */
    public TiltFilter tilt() {
        return path.tilt();
    }

    /** The fading schedule, to be kept over a restart. */
    public FadingSchedule fading() {
        return ticker.fading();
    }

    public boolean hasNeutral() {
        return ticker.frame().known;
    }

    /** The body frame, or null before there is a neutral; a new object, so not to be asked for at every sample. */
    public @Nullable BodyFrame bodyFrame() {
        return ticker.frame().known ? ticker.frame().toFrame() : null;
    }

    /**
     * {@link #bodyFrame} without taking room on the heap: up x, y, z and forward x, y, z, Q30, into {@code frameQ30}.
     *
     * @return false, with {@code frameQ30} as it was, before there is a neutral
     */
    public boolean bodyFrameQ30(int[] frameQ30) {
        return ticker.frame().copyTo(frameQ30);
    }

    public Activity activity() {
        return ticker.activity().activity();
    }

    /** Causal flexion at the last tick, forward positive; 0 before there is a neutral. */
    public int flexionMilliDeg() {
        return ticker.causal().flexionMilliDeg();
    }

    /** Causal lean at the last tick, right positive; 0 before there is a neutral. */
    public int leanMilliDeg() {
        return ticker.causal().leanMilliDeg();
    }

    /** Load as far as it is known by now, 0 to 1000. */
    public int loadPermille() {
        return ticker.judge().loadPermille();
    }

    /** True within a slouch, as far as it is known by now. */
    public boolean isSlouched() {
        return ticker.judge().isSlouched();
    }

    /** Time slouched so far, settled, ms. */
    public long slouchedMillis() {
        return ticker.judge().slouchedMillis();
    }

    public boolean isSnoozed() {
        return ticker.alerts().isSnoozed();
    }

    /** Samples processed so far. */
    public long samples() {
        return path.samples();
    }

    /** Gaps so far, missing and saturated. */
    public long gaps() {
        return path.gaps();
    }

    /** Hash of all decisions so far; {@link DecisionDigest#text} prints it. */
    public long digest() {
        return outlet.digest();
    }
}
