package plumbline.core.tilt;

import plumbline.core.imu.ImuFormat;
import plumbline.core.state.StateCodec;

/**
 * Tells a slow turn from rest with a bias: a turn leans the specific force away, and no body turns evenly for long.
 *
 * <p>Compares the low-passed signals with what they were when the present stretch began. Counts Q20.
 */
final class Steadiness {

    /** A lean of 0.6 degrees. */
    private static final long LEAN_NANO_G = 10_000_000;

    private static final long UNEVEN_NANO_DPS = 500_000_000;

    private final long leanQ20;
    private final long unevenQ20;
    private int evenSteps;
    private long gyroX;
    private long gyroY;
    private long gyroZ;
    private long accelX;
    private long accelY;
    private long accelZ;

    Steadiness(ImuFormat format) {
        leanQ20 = (LEAN_NANO_G << 20) / format.accel().nanoGPerCount();
        unevenQ20 = (UNEVEN_NANO_DPS << 20) / format.gyro().nanoDpsPerCount();
    }

    /** Ends a block; false if the sensor leans from where it was when this last was false. */
    boolean block(LowPass gyro, LowPass accel) {
        boolean level = !GyroBias.beyond(accel.x - accelX, accel.y - accelY, accel.z - accelZ, leanQ20);
        boolean even = !GyroBias.beyond(gyro.x - gyroX, gyro.y - gyroY, gyro.z - gyroZ, unevenQ20);
        if (!level) {
            accelX = accel.x;
            accelY = accel.y;
            accelZ = accel.z;
        }
        if (!even || !level) {
            gyroX = gyro.x;
            gyroY = gyro.y;
            gyroZ = gyro.z;
            evenSteps = 0;
        }
        evenSteps++;
        return level;
    }

    /** Blocks for which the sensor has been level and its rate even. */
    int evenSteps() {
        return evenSteps;
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        evenSteps = s.word(evenSteps);
        gyroX = s.word(gyroX);
        gyroY = s.word(gyroY);
        gyroZ = s.word(gyroZ);
        accelX = s.word(accelX);
        accelY = s.word(accelY);
        accelZ = s.word(accelZ);
    }
}
