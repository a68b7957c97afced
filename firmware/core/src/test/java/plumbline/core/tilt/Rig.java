package plumbline.core.tilt;

import plumbline.core.imu.Calibration;
import plumbline.core.imu.Calibrator;
import plumbline.core.imu.ImuFormat;
import plumbline.core.imu.NominalAccelRange;
import plumbline.core.imu.NominalGyroRange;

/** A filter with its calibrator in front, fed with raw counts. */
final class Rig {

    final ImuFormat format;
    final Calibrator calibrator;
    final TiltFilter filter;

    Rig(ImuFormat format) {
        this.format = format;
        calibrator = new Calibrator(Calibration.identity(), format);
        filter = new TiltFilter(format);
    }

    static ImuFormat format(double rateHz, int dps, int g) {
        return new ImuFormat(
                "generic", new NominalGyroRange(dps), new NominalAccelRange(g), (int) Math.round(1e9 / rateHz));
    }

    void feed(short[] counts) {
        feed(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    void feed(int gx, int gy, int gz, int ax, int ay, int az) {
        Calibrator c = calibrator;
        c.apply(gx, gy, gz, ax, ay, az);
        filter.update(c.gyroXQ8(), c.gyroYQ8(), c.gyroZQ8(), c.accelXQ8(), c.accelYQ8(), c.accelZQ8(), c.clips());
    }

    /** Feeds {@code seconds} of {@code motion}, shaken by a motor; the greatest error met, degrees. */
    double runShaken(Motion motion, double seconds) {
        double worst = 0;
        for (long left = Math.round(seconds * 1e9 / format.samplePeriodNanos()); left > 0; left--) {
            motion.next();
            Calibrator c = calibrator;
            c.apply(motion.counts[0], motion.counts[1], motion.counts[2], 0, 0, 0);
            filter.updateShaken(c.gyroXQ8(), c.gyroYQ8(), c.gyroZQ8(), c.clips());
            worst = Math.max(worst, errorDeg(motion.trueUp));
        }
        return worst;
    }

    /** Feeds {@code seconds} of {@code motion}; the greatest error met, degrees. */
    double run(Motion motion, double seconds) {
        double worst = 0;
        for (long left = Math.round(seconds * 1e9 / format.samplePeriodNanos()); left > 0; left--) {
            motion.next();
            feed(motion.counts);
            worst = Math.max(worst, errorDeg(motion.trueUp));
        }
        return worst;
    }

    double errorDeg(double[] trueUp) {
        return angleDeg(trueUp, up());
    }

    double[] up() {
        return new double[] {filter.upXQ30() * 0x1p-30, filter.upYQ30() * 0x1p-30, filter.upZQ30() * 0x1p-30};
    }

    double[] settledUp() {
        return new double[] {
            filter.settledUpXQ30() * 0x1p-30, filter.settledUpYQ30() * 0x1p-30, filter.settledUpZQ30() * 0x1p-30
        };
    }

    double upLength() {
        double[] up = up();
        return Math.sqrt(up[0] * up[0] + up[1] * up[1] + up[2] * up[2]);
    }

    /** The angle between two vectors, right for small and large ones. */
    static double angleDeg(double[] a, double[] b) {
        double cx = a[1] * b[2] - a[2] * b[1];
        double cy = a[2] * b[0] - a[0] * b[2];
        double cz = a[0] * b[1] - a[1] * b[0];
        double dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
        return Math.toDegrees(Math.atan2(Math.sqrt(cx * cx + cy * cy + cz * cz), dot));
    }
}
