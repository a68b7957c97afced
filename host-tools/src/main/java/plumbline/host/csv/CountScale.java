package plumbline.host.csv;

import plumbline.core.imu.AccelRange;
import plumbline.core.imu.GyroRange;

/** Turns SI values into 16-bit counts, rounded to the nearest and saturating, and counts what saturated. */
public final class CountScale {

    /** m/s², by definition of the standard gravity. */
    public static final double STANDARD_GRAVITY = 9.80665;

    private final double countsPerRadPerSec;
    private final double countsPerMetrePerSec2;
    private long saturated;

    public CountScale(GyroRange gyro, AccelRange accel) {
        countsPerRadPerSec = 180 / Math.PI * 1e9 / gyro.nanoDpsPerCount();
        countsPerMetrePerSec2 = 1e9 / accel.nanoGPerCount() / STANDARD_GRAVITY;
    }

    public short gyro(double radPerSec) {
        return count(radPerSec * countsPerRadPerSec);
    }

    public short accel(double metrePerSec2) {
        return count(metrePerSec2 * countsPerMetrePerSec2);
    }

    /** Values so far that lay beyond the range. */
    public long saturated() {
        return saturated;
    }

    private short count(double counts) {
        long rounded = Math.round(counts);
        if (rounded > Short.MAX_VALUE || rounded < Short.MIN_VALUE) {
            saturated++;
            return rounded > 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        return (short) rounded;
    }
}
