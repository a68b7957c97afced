package plumbline.core.tilt;

import java.util.Random;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;

/**
 * A made-up motion, sampled as a sensor would: turns and accelerations that are sums of sines, and the truth beside them.
 */
final class Motion {

    private final ImuFormat format;
    private final double periodSec;
    private final double swingRad;
    private final double swingHz;
    private final double shakeG;
    private final Random random;
    private final double gyroNoiseDps;
    private Attitude before = Attitude.IDENTITY;
    private boolean begun;
    private long sample;

    double biasXDps;
    double biasYDps;
    double biasZDps;
    double[] trueUp = {0, 0, 1};
    final short[] counts = new short[ImuBatch.CHANNELS];

    /** @param swingDeg amplitude of the turns; 0 for rest */
    Motion(ImuFormat format, double swingDeg, double swingHz, double shakeG, double gyroNoiseDps) {
        this.format = format;
        this.periodSec = format.samplePeriodNanos() * 1e-9;
        this.swingRad = Math.toRadians(swingDeg);
        this.swingHz = swingHz;
        this.shakeG = shakeG;
        this.gyroNoiseDps = gyroNoiseDps;
        this.random = new Random(7);
    }

    /** Makes the next sample. */
    void next() {
        double t = sample++ * periodSec;
        double phase = 2 * Math.PI * swingHz * t;
        Attitude now = Attitude.turn(0.4, -0.3, 0.9)
                .times(Attitude.turn(swingRad * Math.sin(phase), 0, 0))
                .times(Attitude.turn(0, swingRad * Math.sin(0.63 * phase), 0))
                .times(Attitude.turn(0, 0, swingRad * Math.sin(0.41 * phase)));
        double[] turn = begun ? before.inverse().times(now).rotationVector() : new double[3];
        begun = true;
        before = now;
        trueUp = now.up();
        double dpsScale = 1e9 / format.gyro().nanoDpsPerCount();
        double perTurn = Math.toDegrees(1) / periodSec;
        counts[0] = count((turn[0] * perTurn + biasXDps + noise()) * dpsScale);
        counts[1] = count((turn[1] * perTurn + biasYDps + noise()) * dpsScale);
        counts[2] = count((turn[2] * perTurn + biasZDps + noise()) * dpsScale);
        double[] force = now.inverse()
                .rotate(shakeG * Math.sin(4.4 * t), shakeG * Math.sin(7.1 * t + 1), 1 + shakeG * Math.sin(5.3 * t + 2));
        double gScale = 1e9 / format.accel().nanoGPerCount();
        counts[3] = count(force[0] * gScale);
        counts[4] = count(force[1] * gScale);
        counts[5] = count(force[2] * gScale);
    }

    private double noise() {
        return gyroNoiseDps == 0 ? 0 : random.nextGaussian() * gyroNoiseDps;
    }

    private static short count(double value) {
        return (short) Math.max(-32768, Math.min(32767, Math.rint(value)));
    }
}
