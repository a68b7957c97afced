package plumbline.core.tilt;

import plumbline.core.imu.ImuFormat;
import plumbline.core.state.StateCodec;

/**
 * Tells rest from motion, and learns the gyro's bias at rest.
 *
 * <p>Thresholds as in VQF (doi:10.1016/j.inffus.2022.10.014), and {@link Steadiness} besides: a bias may be large here, so a
 * slow turn must not pass for one. {@link MotionBias} does what it can where there is no rest.
 * Counts in Q8 where they are samples, Q20 where they are filtered.
 */
final class GyroBias {

    /** Once a bias is known, a rate far from it is believed to be another after this many times the usual stillness. */
    private static final int FAR_PATIENCE = 3;

    private static final long ONE_Q28 = 1L << 28;

    private final LowPass gyro;
    private final LowPass accel;
    private final long gyroDeviationSquared;
    private final long accelDeviationSquared;
    private final long nearQ20;
    private final long limitQ20;
    private final int restSteps;

    private final long noiseQ20;
    private final BiasEstimate estimate;
    private final Steadiness steadiness;
    private int stillSteps;
    private int restingSteps;
    private boolean everRested;
    private boolean stirred;
    private long gyroRefX;
    private long gyroRefY;
    private long gyroRefZ;
    private long accelRefX;
    private long accelRefY;
    private long accelRefZ;

    GyroBias(ImuFormat format, TiltParameters parameters, BiasEstimate estimate, long stepNanos) {
        gyro = new LowPass(parameters.restTauMillis(), stepNanos);
        accel = new LowPass(parameters.restTauMillis(), stepNanos);
        int nanoDps = format.gyro().nanoDpsPerCount();
        long gyroDeviationQ8 = ((parameters.restGyroMilliDps() * 1_000_000L) << 8) / nanoDps;
        long accelDeviationQ8 =
                ((parameters.restAccelMicroG() * 1000L) << 8) / format.accel().nanoGPerCount();
        gyroDeviationSquared = gyroDeviationQ8 * gyroDeviationQ8;
        accelDeviationSquared = accelDeviationQ8 * accelDeviationQ8;
        nearQ20 = ((parameters.biasStepMilliDps() * 1_000_000L) << 20) / nanoDps;
        limitQ20 = ((parameters.biasLimitMilliDps() * 1_000_000L) << 20) / nanoDps;
        steadiness = new Steadiness(format);
        restSteps = (int) (parameters.restMinMillis() * 1_000_000L / stepNanos);
        noiseQ20 = estimate.noiseQ20(parameters.biasSigmaRestMilliDps(), 1);
        this.estimate = estimate;
    }

    /** Looks at one sample, counts Q8: does it stir? */
    void sample(int gyroX, int gyroY, int gyroZ, int accelX, int accelY, int accelZ) {
        if (stirred) {
            return;
        }
        long gx = gyroX - gyroRefX;
        long gy = gyroY - gyroRefY;
        long gz = gyroZ - gyroRefZ;
        long ax = accelX - accelRefX;
        long ay = accelY - accelRefY;
        long az = accelZ - accelRefZ;
        stirred = gx * gx + gy * gy + gz * gz > gyroDeviationSquared
                || ax * ax + ay * ay + az * az > accelDeviationSquared;
    }

    /**
     * Ends a block, given its means in counts Q20.
     *
     * @return true if the bias jumped so far that the attitude since the last rest can't be believed
     */
    boolean block(long gyroX, long gyroY, long gyroZ, long accelX, long accelY, long accelZ) {
        gyro.add(gyroX, gyroY, gyroZ);
        accel.add(accelX, accelY, accelZ);
        gyroRefX = gyro.x >> 12;
        gyroRefY = gyro.y >> 12;
        gyroRefZ = gyro.z >> 12;
        accelRefX = accel.x >> 12;
        accelRefY = accel.y >> 12;
        accelRefZ = accel.z >> 12;
        estimate.age();
        boolean level = steadiness.block(gyro, accel);
        stillSteps = stirred || !level || beyond(gyro.x, gyro.y, gyro.z, limitQ20) ? 0 : stillSteps + 1;
        stirred = false;
        restingSteps = Math.min(stillSteps, steadiness.evenSteps());
        return restingSteps >= restSteps && learn();
    }

    private boolean learn() {
        long errorX = gyro.x - estimate.xQ20;
        long errorY = gyro.y - estimate.yQ20;
        long errorZ = gyro.z - estimate.zQ20;
        boolean far = beyond(errorX, errorY, errorZ, nearQ20);
        int patience = everRested ? restSteps * FAR_PATIENCE : restSteps;
        if (far && restingSteps < patience) {
            return false;
        }
        everRested = true;
        if (far) {
            estimate.jump(gyro.x, gyro.y, gyro.z);
            return true;
        }
        estimate.observe(ONE_Q28, 0, 0, errorX, noiseQ20);
        estimate.observe(0, ONE_Q28, 0, errorY, noiseQ20);
        estimate.observe(0, 0, ONE_Q28, errorZ, noiseQ20);
        return false;
    }

    /** True while the sensor rests, its rate taken for bias. */
    boolean atRest() {
        return everRested && restingSteps >= restSteps;
    }

    /** Samples are missing or worthless: what came before says nothing of what comes now. */
    void restart() {
        gyro.restart();
        accel.restart();
        stillSteps = 0;
        restingSteps = 0;
        stirred = false;
    }

    static boolean beyond(long x, long y, long z, long limit) {
        return Math.abs(x) > limit || Math.abs(y) > limit || Math.abs(z) > limit;
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        gyro.state(s);
        accel.state(s);
        steadiness.state(s);
        stillSteps = s.word(stillSteps);
        restingSteps = s.word(restingSteps);
        everRested = s.flag(everRested);
        stirred = s.flag(stirred);
        gyroRefX = s.word(gyroRefX);
        gyroRefY = s.word(gyroRefY);
        gyroRefZ = s.word(gyroRefZ);
        accelRefX = s.word(accelRefX);
        accelRefY = s.word(accelRefY);
        accelRefZ = s.word(accelRefZ);
    }
}
