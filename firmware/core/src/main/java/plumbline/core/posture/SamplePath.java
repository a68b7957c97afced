package plumbline.core.posture;

import plumbline.core.imu.Calibration;
import plumbline.core.imu.Calibrator;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.state.StateCodec;
import plumbline.core.tilt.TiltFilter;

/** The way of a sample: calibration, tilt filter, gaps, and every tenth of a second a posture tick. One thread. */
final class SamplePath {

    /** A gap up to this long is bridged: slouch and activity go on. After a longer one nothing before it is known, µs. */
    private static final long BRIDGE_MICROS = 3_000_000;

    private static final int BLOCKS_PER_TICK = 2;

    private final Calibrator calibrator;
    private final TiltFilter tilt;
    private final DecisionOutlet outlet;
    private final GapWatch gapWatch;
    private final PostureTicker ticker;
    private final EarlyCalls early;
    private final ForceBlock force;
    private final MotorWatch motor;
    private final long longestStepMicros;

    private long samples;
    private long lastMicros;
    private int blocks;
    private boolean shakenInBlock;
    private boolean shakenInTick;

    /** @param early is run at the time of the first sample */
    SamplePath(
            ImuFormat format, Calibration calibration, DecisionOutlet outlet, PostureTicker ticker, EarlyCalls early) {
        calibrator = new Calibrator(calibration, format);
        tilt = new TiltFilter(format);
        this.outlet = outlet;
        this.ticker = ticker;
        this.early = early;
        int periodNanos = format.samplePeriodNanos();
        longestStepMicros = periodNanos * 3L / 2000;
        gapWatch = new GapWatch(periodNanos, outlet);
        force = new ForceBlock(periodNanos, format.accel().nanoGPerCount());
        motor = new MotorWatch(periodNanos);
    }

    void process(ImuBatch batch) {
        for (int i = 0; i < batch.size; i++) {
            process(batch, i);
        }
    }

    void process(ImuBatch batch, int index) {
        long atMicros = batch.sampleMicros(index);
        if (index == 0) {
            calibrator.setTemperature(batch.temperatureCentiC);
        }
        if (atMicros - lastMicros > longestStepMicros && samples > 0) {
            gap(atMicros);
        }
        lastMicros = atMicros;
        if (samples == 0) {
            outlet.setNow(atMicros);
            early.run();
        }
        Calibrator c = calibrator;
        c.apply(batch, index);
        int x = c.accelXQ8();
        int y = c.accelYQ8();
        int z = c.accelZQ8();
        int clips = c.clips();
        if (motor.shakes(batch.hapticActive)) {
            clips &= Calibrator.GYRO_CLIPPED;
            shakenInBlock = true;
            tilt.updateShaken(c.gyroXQ8(), c.gyroYQ8(), c.gyroZQ8(), clips);
        } else {
            tilt.update(c.gyroXQ8(), c.gyroYQ8(), c.gyroZQ8(), x, y, z, clips);
        }
        samples++;
        if (clips != 0) {
            gapWatch.saturated(atMicros);
        }
        if (tilt.settledFresh()) {
            outlet.setNow(atMicros);
            settle();
        }
        if (force.add(x, y, z)) {
            outlet.setNow(atMicros);
            block(atMicros);
        }
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
        int milliG = force.takeMilliG();
        ticker.addMagnitude(milliG, shakenInBlock);
        shakenInTick |= shakenInBlock;
        shakenInBlock = false;
        if (++blocks == BLOCKS_PER_TICK) {
            blocks = 0;
            gapWatch.tick(atMicros);
            boolean shaken = shakenInTick;
            shakenInTick = false;
            ticker.tick(samples - 1, tilt.upXQ30(), tilt.upYQ30(), tilt.upZQ30(), tilt.trusted(), shaken);
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

    /** After the last sample: true if one more value settled, false when all is ended. */
    boolean finishStep() {
        if (tilt.drainSettled()) {
            settle();
            return true;
        }
        outlet.setNow(lastMicros);
        ticker.finish();
        gapWatch.flush();
        return false;
    }

    TiltFilter tilt() {
        return tilt;
    }

    long samples() {
        return samples;
    }

    long lastMicros() {
        return lastMicros;
    }

    long gaps() {
        return gapWatch.gaps();
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        samples = s.word(samples);
        lastMicros = s.word(lastMicros);
        blocks = s.word(blocks);
        shakenInBlock = s.flag(shakenInBlock);
        shakenInTick = s.flag(shakenInTick);
        calibrator.state(s);
        tilt.state(s);
        gapWatch.state(s);
        force.state(s);
        motor.state(s);
    }
}
