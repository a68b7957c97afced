package plumbline.core.tilt;

import plumbline.core.imu.ImuFormat;

/** The tilt filter's structure in double precision with exact turns: what the integers are measured against. */
final class ReferenceTilt {

    private final double dpsPerCount;
    private final double gPerCount;
    private final double periodSec;
    private final int blockSamples;
    private final ReferenceLowPass inertial;
    private final ReferenceLowPass restGyro;
    private final ReferenceLowPass restAccel;
    private final double stepSec;

    private Attitude attitude = Attitude.IDENTITY;
    private final double[] inertialSum = new double[3];
    private final double[] gyroSum = new double[3];
    private final double[] accelSum = new double[3];
    private final double[] levelAccel = new double[3];
    private final double[] evenGyro = new double[3];
    private double[] inertialUp = {0, 0, 1};
    private int phase;
    private boolean stirred;
    private int stillSteps;
    private int evenSteps;
    private final ReferenceBias bias;
    final double[] biasDps;

    ReferenceTilt(ImuFormat format) {
        dpsPerCount = format.gyro().nanoDpsPerCount() * 1e-9;
        gPerCount = format.accel().nanoGPerCount() * 1e-9;
        periodSec = format.samplePeriodNanos() * 1e-9;
        int samples = 1;
        while (samples * periodSec < 0.0235) {
            samples *= 2;
        }
        blockSamples = samples;
        stepSec = samples * periodSec;
        inertial = new ReferenceLowPass(3, stepSec);
        restGyro = new ReferenceLowPass(0.5, stepSec);
        restAccel = new ReferenceLowPass(0.5, stepSec);
        bias = new ReferenceBias(3, stepSec);
        biasDps = bias.dps;
    }

    void update(short[] counts) {
        double[] gyro = {counts[0] * dpsPerCount, counts[1] * dpsPerCount, counts[2] * dpsPerCount};
        double[] accel = {counts[3] * gPerCount, counts[4] * gPerCount, counts[5] * gPerCount};
        double scale = Math.toRadians(periodSec);
        attitude = attitude.times(Attitude.turn(
                (gyro[0] - biasDps[0]) * scale, (gyro[1] - biasDps[1]) * scale, (gyro[2] - biasDps[2]) * scale));
        double[] turned = attitude.rotate(accel);
        for (int i = 0; i < 3; i++) {
            inertialSum[i] += turned[i] / blockSamples;
            gyroSum[i] += gyro[i] / blockSamples;
            accelSum[i] += accel[i] / blockSamples;
        }
        if (inertial.steps == 0) {
            inertialUp = unit(inertialSum);
        }
        stirred |= distance(gyro, restGyro.value) > 2 || distance(accel, restAccel.value) > 0.051;
        if (++phase == blockSamples) {
            block();
        }
    }

    private void block() {
        phase = 0;
        inertial.add(inertialSum);
        inertialUp = unit(inertial.value);
        restGyro.add(gyroSum);
        restAccel.add(accelSum);
        bias.age();
        boolean level = within(restAccel.value, levelAccel, 0.01);
        boolean even = within(restGyro.value, evenGyro, 0.5);
        if (!level) {
            System.arraycopy(restAccel.value, 0, levelAccel, 0, 3);
        }
        if (!even || !level) {
            System.arraycopy(restGyro.value, 0, evenGyro, 0, 3);
            evenSteps = 0;
        }
        evenSteps++;
        stillSteps = stirred || !level ? 0 : stillSteps + 1;
        stirred = false;
        boolean resting = Math.min(stillSteps, evenSteps) >= (int) (1.5 / stepSec);
        if (resting) {
            bias.rest(restGyro.value);
        }
        bias.motion(attitude, inertialUp, !resting);
        for (int i = 0; i < 3; i++) {
            inertialSum[i] = 0;
            gyroSum[i] = 0;
            accelSum[i] = 0;
        }
    }

    double[] up() {
        return attitude.inverse().rotate(inertialUp);
    }

    private static boolean within(double[] a, double[] b, double limit) {
        return Math.abs(a[0] - b[0]) <= limit && Math.abs(a[1] - b[1]) <= limit && Math.abs(a[2] - b[2]) <= limit;
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }

    private static double[] unit(double[] v) {
        double length = Math.hypot(Math.hypot(v[0], v[1]), v[2]);
        return new double[] {v[0] / length, v[1] / length, v[2] / length};
    }
}
