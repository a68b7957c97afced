package plumbline.core.posture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.Calibrator;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.tilt.TiltFilter;

/**
 * The whole way of a sample: batch, calibration, tilt, up, body frame, angles, activity, slouch, alert, decisions.
 *
 * <p>One thread. All times are sensor time. Posture is decided ten times a second of samples, without drift. Nothing is
 * taken from the heap while samples are processed, from the first one on. The same samples and calls
 * give the same decisions, however they are batched and on whatever machine. Calls such as {@link #snooze} take effect
 * between two samples, at the time of the last one; those before the first sample, in their order, at its time.
 */
public final class PostureEngine {

    /** A gap up to this long is bridged: slouch and activity go on. After a longer one nothing before it is known, µs. */
    private static final long BRIDGE_MICROS = 3_000_000;

    private static final int BLOCK_NANOS = 50_000_000;
    private static final int BLOCKS_PER_TICK = 2;

    private final Calibrator calibrator;
    private final TiltFilter tilt;
    private final DecisionOutlet outlet;
    private final GapWatch gapWatch;
    private final PostureTicker ticker;
    private final int periodNanos;
    private final long longestStepMicros;
    private final long squareMicroGPerCount;

    /** What was asked for before there was a time to do it at. */
    private final List<Runnable> early = new ArrayList<>();

    private long samples;
    private long lastMicros;
    private int blockNanos;
    private int blocks;
    private int blockSamples;
    private long accelX;
    private long accelY;
    private long accelZ;

    /** @param sink takes every decision, in the order in which they are taken */
    public PostureEngine(ImuFormat format, Calibration calibration, Settings settings, DecisionSink sink) {
        calibrator = new Calibrator(calibration, format);
        tilt = new TiltFilter(format);
        outlet = new DecisionOutlet(sink);
        periodNanos = format.samplePeriodNanos();
        longestStepMicros = periodNanos * 3L / 2000;
        long nanoG = format.accel().nanoGPerCount();
        squareMicroGPerCount = nanoG * nanoG / 1_000_000;
        gapWatch = new GapWatch(periodNanos, outlet);
        ticker = new PostureTicker(settings, format.sampleRateMilliHz() / 1000, outlet);
    }

    /** Takes all samples of {@code batch}. */
    public void process(ImuBatch batch) {
        for (int i = 0; i < batch.size; i++) {
            process(batch, i);
        }
    }

    /**
     * Takes sample {@code index} of {@code batch}; a caller that wants to read outputs sample by sample goes through a batch
     * in order with this. Time that stands still or runs back is taken as it comes: it's the caller's to report.
     */
    public void process(ImuBatch batch, int index) {
        long atMicros = batch.sampleMicros(index);
        if (index == 0) {
            calibrator.setTemperature(batch.temperatureCentiC);
        }
        if (atMicros - lastMicros > longestStepMicros && samples > 0) {
            gap(atMicros);
        }
        lastMicros = atMicros;
        if (samples == 0) {
            start();
        }
        Calibrator c = calibrator;
        c.apply(batch, index);
        int x = c.accelXQ8();
        int y = c.accelYQ8();
        int z = c.accelZQ8();
        int clips = c.clips();
        tilt.update(c.gyroXQ8(), c.gyroYQ8(), c.gyroZQ8(), x, y, z, clips);
        samples++;
        if (clips != 0) {
            gapWatch.saturated(atMicros);
        }
        accelX += x;
        accelY += y;
        accelZ += z;
        blockSamples++;
        if (tilt.settledFresh()) {
            outlet.setNow(atMicros);
            settle();
        }
        blockNanos += periodNanos;
        if (blockNanos >= BLOCK_NANOS) {
            blockNanos -= BLOCK_NANOS;
            outlet.setNow(atMicros);
            block(atMicros);
        }
    }

    private void start() {
        outlet.setNow(lastMicros);
        for (int i = 0; i < early.size(); i++) {
            early.get(i).run();
        }
        early.clear();
    }

    /** Does {@code call} at the time of the last sample, or of the first one if there is none yet. */
    private void call(Runnable call) {
        if (samples == 0) {
            early.add(call);
            return;
        }
        outlet.setNow(lastMicros);
        call.run();
    }

    private void gap(long atMicros) {
        outlet.setNow(atMicros);
        long missingMicros = gapWatch.missing(lastMicros, atMicros - lastMicros);
        tilt.gap(missingMicros);
        if (missingMicros > BRIDGE_MICROS) {
            ticker.interrupt(lastMicros, missingMicros);
        }
    }

    private void block(long atMicros) {
        long x = accelX / blockSamples;
        long y = accelY / blockSamples;
        long z = accelZ / blockSamples;
        accelX = 0;
        accelY = 0;
        accelZ = 0;
        blockSamples = 0;
        long squareCounts = (x * x + y * y + z * z) >> (2 * Calibrator.FRACTION_BITS);
        // One Newton step from 1 g instead of a root: near enough for the rhythm of steps, and free of divisions.
        ticker.addMagnitude((int) (squareCounts * squareMicroGPerCount / 2_000_000_000 + 500));
        if (++blocks == BLOCKS_PER_TICK) {
            blocks = 0;
            gapWatch.tick(atMicros);
            ticker.tick(samples - 1, tilt.upXQ30(), tilt.upYQ30(), tilt.upZQ30(), tilt.trusted());
        }
    }

    private void settle() {
        ticker.settle(
                samples - 1 - tilt.settledLagSamples(),
                tilt.settledUpXQ30(),
                tilt.settledUpYQ30(),
                tilt.settledUpZQ30(),
                tilt.settledTrusted());
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
        if (tilt.drainSettled()) {
            settle();
            return true;
        }
        outlet.setNow(lastMicros);
        ticker.finish();
        gapWatch.flush();
        return false;
    }

    /** Names the sensor axis that points to the wearer's front, or asks to learn it; {@link Forward#LEARN} at first. */
    public void setForward(Forward forward) {
        call(() -> ticker.setForward(forward));
    }

    /** Goes on with a frame that was kept from before. */
    public void setBodyFrame(BodyFrame frame) {
        call(() -> ticker.restore(frame));
    }

    /** Takes neutral from the next second that the wearer holds still, not walking. */
    public void requestNeutral() {
        call(ticker::requestNeutral);
    }

    /** Lets no alert be felt for {@code seconds}, in place of any snooze that runs; 0 ends it. */
    public void snooze(int seconds) {
        call(() -> ticker.snooze(seconds));
    }

    /** Goes on with other settings from the next tick on; load, slouch and breaks are kept. */
    public void change(Settings settings) {
        call(() -> ticker.change(settings));
    }

    /** The filter, to be read only. */
    public TiltFilter tilt() {
        return tilt;
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
        return samples;
    }

    /** Gaps so far, missing and saturated. */
    public long gaps() {
        return gapWatch.gaps();
    }

    /** Hash of all decisions so far; {@link DecisionDigest#text} prints it. */
    public long digest() {
        return outlet.digest();
    }
}
