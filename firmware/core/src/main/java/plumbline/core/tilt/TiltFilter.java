package plumbline.core.tilt;

import plumbline.core.fixed.UnitVector;
import plumbline.core.imu.Calibrator;
import plumbline.core.imu.ImuFormat;
import plumbline.core.state.StateCodec;

/**
 * The direction of up in the sensor frame, from angular rate and specific force: gyro above the corner, accelerometer
 * below it.
 *
 * <p>The gyro's strapdown attitude turns the specific force into an almost inertial frame, where it is low-passed; its
 * direction there, turned back, is up (D. Laidig, T. Seel, "VQF", doi:10.1016/j.inffus.2022.10.014). What needs no full
 * rate runs once a block of 2^n samples, 25 to 42 times a second.
 *
 * <p>Feed every sample to {@link #update}. The causal estimate ({@link #upXQ30()}) is then of that sample. A second, the
 * settled one, is better and three seconds old: when {@link #settledFresh()}, it speaks of the sample given
 * {@link #settledLagSamples()} calls ago. After the last sample of a recording, {@link #drainSettled()} hands out the rest.
 *
 * <p>One thread; nothing from the heap after construction; every input within its range is legal.
 */
public final class TiltFilter {

    /** Blocks are at least this long. */
    private static final int BLOCK_NANOS = 23_500_000;

    private final int blockSamples;
    private final BlockSums sums;
    private final Strapdown strapdown;
    private final LowPass inertial;
    private final GyroBias bias;
    private final BiasEstimate estimate;
    private final MotionBias motion;
    private final ClipWatch clipWatch;
    private final SettledRing ring;
    private final Trust trust;
    private final UnitVector inertialUp = new UnitVector();
    private final SensorUp up = new SensorUp();
    private final long bridgeMicros;
    private final int periodNanos;

    private int phase;
    private boolean clippedInBlock;

    private int lastGyroX;
    private int lastGyroY;
    private int lastGyroZ;
    private boolean settledFresh;
    private int settledLag;

    /** A filter with {@link TiltParameters#defaults()}. */
    public TiltFilter(ImuFormat format) {
        this(format, TiltParameters.defaults());
    }

    public TiltFilter(ImuFormat format, TiltParameters parameters) {
        periodNanos = format.samplePeriodNanos();
        int shift = 0;
        while ((long) periodNanos << shift < BLOCK_NANOS) {
            shift++;
        }
        blockSamples = 1 << shift;
        sums = new BlockSums(shift);
        long stepNanos = (long) periodNanos << shift;
        strapdown = new Strapdown(format);
        inertial = new LowPass(parameters.tauMillis(), stepNanos);
        estimate = new BiasEstimate(format, parameters, stepNanos);
        bias = new GyroBias(format, parameters, estimate, stepNanos);
        motion = new MotionBias(format, parameters, estimate, stepNanos);
        clipWatch = new ClipWatch(format, parameters, stepNanos);
        ring = new SettledRing((int) (parameters.settledMillis() * 1_000_000L / stepNanos));
        trust = new Trust(format, stepNanos);
        bridgeMicros = Math.max(40_000, 3L * periodNanos / 1000);
    }

    /**
     * Takes one sample, counts Q8 as {@link Calibrator} gives them.
     *
     * @param clips {@link Calibrator#clips()} of the sample; 0 if no axis stood at the end of its range
     */
    public void update(int gyroX, int gyroY, int gyroZ, int accelX, int accelY, int accelZ, int clips) {
        turn(gyroX, gyroY, gyroZ);
        sums.add(strapdown, gyroX, gyroY, gyroZ, accelX, accelY, accelZ);
        bias.sample(gyroX, gyroY, gyroZ, accelX, accelY, accelZ);
        goOn(clips);
    }

    /**
     * Takes one sample whose specific force is a motor's and not the wearer's: the attitude follows the gyro, and what is known
     * of up, of bias and of rest stands still for its block.
     *
     * @param clips {@link Calibrator#GYRO_CLIPPED} or 0
     */
    public void updateShaken(int gyroX, int gyroY, int gyroZ, int clips) {
        turn(gyroX, gyroY, gyroZ);
        sums.spoil();
        goOn(clips);
    }

    private void turn(int gyroX, int gyroY, int gyroZ) {
        lastGyroX = gyroX;
        lastGyroY = gyroY;
        lastGyroZ = gyroZ;
        strapdown.step(
                ((long) gyroX << 12) - estimate.xQ20,
                ((long) gyroY << 12) - estimate.yQ20,
                ((long) gyroZ << 12) - estimate.zQ20);
    }

    private void goOn(int clips) {
        settledFresh = false;
        if (clips != 0) {
            clipped(clips);
        }
        if (inertial.empty()) {
            inertialUp.setDirection(sums.inertialX, sums.inertialY, sums.inertialZ);
        }
        if (++phase == blockSamples) {
            block();
        }
        up.turnBack(strapdown, inertialUp);
    }

    private void block() {
        strapdown.normalise();
        clipWatch.fade();
        boolean jumped = !sums.isEmpty() && takeSums();
        sums.clear();
        phase = 0;
        ring.push(strapdown, !clippedInBlock);
        clippedInBlock = false;
        if (ring.due()) {
            takeSettled();
        }
        if (jumped) {
            relock();
        }
    }

    /** There are none if the filter locked anew at the block's last sample, or a motor shook. True if the bias jumped. */
    private boolean takeSums() {
        BlockSums s = sums;
        inertial.add(s.mean(s.inertialX, 16), s.mean(s.inertialY, 16), s.mean(s.inertialZ, 16));
        inertialUp.setDirection(inertial.x, inertial.y, inertial.z);
        boolean jumped = bias.block(
                s.mean(s.gyroX << 16, 4),
                s.mean(s.gyroY << 16, 4),
                s.mean(s.gyroZ << 16, 4),
                s.mean(s.accelX << 16, 4),
                s.mean(s.accelY << 16, 4),
                s.mean(s.accelZ << 16, 4));
        motion.block(strapdown, inertialUp, !bias.atRest());
        trust.block(inertial.x, inertial.y, inertial.z);
        return jumped;
    }

    private void takeSettled() {
        settledLag = (ring.size() - 1) * blockSamples + phase;
        ring.take(inertialUp.xQ30(), inertialUp.yQ30(), inertialUp.zQ30(), trust.trusted());
        settledFresh = true;
    }

    private void clipped(int clips) {
        clippedInBlock |= (clips & Calibrator.GYRO_CLIPPED) != 0;
        if (clipWatch.lost(clips)) {
            relock();
        }
    }

    /** The attitude can't be believed any more: begins again with a plain mean; the bias is kept. */
    private void relock() {
        ring.freeze(inertialUp.xQ30(), inertialUp.yQ30(), inertialUp.zQ30(), trust.trusted());
        inertial.restart();
        bias.restart();
        motion.restart();
        trust.restart();
        sums.clear();
    }

    /**
     * Samples are missing before the next one. Up to 40 ms, or three samples if that is longer, are bridged with the last
     * rate; after a longer gap the filter locks anew.
     *
     * @param missingMicros time of the missing samples, µs: the step between stamps less one sample period
     */
    public void gap(long missingMicros) {
        if (missingMicros > bridgeMicros) {
            clipWatch.restart();
            relock();
            return;
        }
        for (long left = missingMicros * 1000 + periodNanos / 2; left >= periodNanos; left -= periodNanos) {
            turn(lastGyroX, lastGyroY, lastGyroZ);
        }
    }

    /**
     * After the last sample: makes the next of the settled values that were still being waited for the current one.
     *
     * @return false if there is none left, and then nothing changed but {@link #settledFresh()}
     */
    public boolean drainSettled() {
        settledFresh = false;
        if (ring.size() == 0) {
            return false;
        }
        takeSettled();
        return true;
    }

    /** Up in the sensor frame at the last sample, Q30; with the other two of length one. */
    public int upXQ30() {
        return up.xQ30;
    }

    public int upYQ30() {
        return up.yQ30;
    }

    public int upZQ30() {
        return up.zQ30;
    }

    /**
     * Whether up is to be believed: false for the first second, and after saturation, a gap or a jump of the bias until a
     * second of sound specific force was seen, five at most.
     */
    public boolean trusted() {
        return trust.trusted();
    }

    /** True while the sensor has been still for 1.5 s or more, and its rate is being taken for the gyro's bias. */
    public boolean atRest() {
        return bias.atRest();
    }

    /** The gyro's bias about x beyond what calibration knew, counts Q20. */
    public long biasXQ20() {
        return estimate.xQ20;
    }

    public long biasYQ20() {
        return estimate.yQ20;
    }

    public long biasZQ20() {
        return estimate.zQ20;
    }

    /** True if the last {@link #update} or {@link #drainSettled} brought a new settled value. */
    public boolean settledFresh() {
        return settledFresh;
    }

    /** How many calls of {@link #update} ago the sample was that the settled value speaks of; 0 is the last. */
    public int settledLagSamples() {
        return settledLag;
    }

    /** Up in the sensor frame as it was {@link #settledLagSamples()} ago, Q30. */
    public int settledUpXQ30() {
        return ring.upXQ30;
    }

    public int settledUpYQ30() {
        return ring.upYQ30;
    }

    public int settledUpZQ30() {
        return ring.upZQ30;
    }

    /** Whether the settled value is to be believed. */
    public boolean settledTrusted() {
        return ring.upSound;
    }

    /** Lists everything that changes. */
    public void state(StateCodec s) {
        strapdown.state(s);
        inertial.state(s);
        bias.state(s);
        estimate.state(s);
        motion.state(s);
        clipWatch.state(s);
        ring.state(s);
        trust.state(s);
        inertialUp.state(s);
        up.state(s);
        sums.state(s);
        phase = s.word(phase);
        clippedInBlock = s.flag(clippedInBlock);
        lastGyroX = s.word(lastGyroX);
        lastGyroY = s.word(lastGyroY);
        lastGyroZ = s.word(lastGyroZ);
        settledFresh = s.flag(settledFresh);
        settledLag = s.word(settledLag);
    }
}
