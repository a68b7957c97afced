package plumbline.core.imu;

import plumbline.core.state.StateCodec;

/**
 * Applies a {@link Calibration} to the counts of one format: raw counts in, corrected counts with eight fraction bits out.
 *
 * <p>Tell it each batch's temperature, then give it the batch's samples one by one. One thread; takes nothing from the heap.
 */
public final class Calibrator {

    /** Fraction bits of corrected counts. */
    public static final int FRACTION_BITS = 8;

    /** Corrected counts are held within ±this: 40 960 counts, a quarter beyond what 16 bits hold. */
    public static final int LIMIT_Q8 = 40_960 << FRACTION_BITS;

    /** Set in {@link #clips()} when an axis of angular rate stood at the end of its range. */
    public static final int GYRO_CLIPPED = 1;

    /** Set in {@link #clips()} when an axis of specific force stood at the end of its range. */
    public static final int ACCEL_CLIPPED = 2;

    /** Chips stop a little before the end of 16 bits, and noise hides where. */
    private static final int CLIP_RAW = 32_700;

    private final BiasTable biases;
    private final boolean plain;
    private final AxisCorrector gyro;
    private final AxisCorrector accel;
    private int centiC = ImuBatch.TEMPERATURE_UNKNOWN;
    private int clips;

    /** Begins at the calibration's reference temperature. */
    public Calibrator(Calibration calibration, ImuFormat format) {
        biases = calibration.biases();
        plain = calibration.equals(Calibration.identity());
        gyro = new AxisCorrector(calibration.gyro(), 0, format.gyro().nanoDpsPerCount());
        accel = new AxisCorrector(calibration.accel(), 3, format.accel().nanoGPerCount());
        gyro.setTemperature(biases, centiC);
        accel.setTemperature(biases, centiC);
    }

    /** Takes the biases for {@code centiC} (0.01 °C); {@link ImuBatch#TEMPERATURE_UNKNOWN} leaves them as they were. */
    public void setTemperature(int centiC) {
        if (centiC == this.centiC || centiC == ImuBatch.TEMPERATURE_UNKNOWN) {
            return;
        }
        this.centiC = centiC;
        gyro.setTemperature(biases, centiC);
        accel.setTemperature(biases, centiC);
    }

    /** Corrects sample {@code index} of {@code batch}. */
    public void apply(ImuBatch batch, int index) {
        short[] counts = batch.counts;
        int at = index * ImuBatch.CHANNELS;
        apply(counts[at], counts[at + 1], counts[at + 2], counts[at + 3], counts[at + 4], counts[at + 5]);
    }

    /** Corrects one sample of raw counts, -32768 to 32767. */
    public void apply(int gyroXRaw, int gyroYRaw, int gyroZRaw, int accelXRaw, int accelYRaw, int accelZRaw) {
        clips = clipped(gyroXRaw, gyroYRaw, gyroZRaw) ? GYRO_CLIPPED : 0;
        clips |= clipped(accelXRaw, accelYRaw, accelZRaw) ? ACCEL_CLIPPED : 0;
        if (plain) {
            gyro.pass(gyroXRaw, gyroYRaw, gyroZRaw);
            accel.pass(accelXRaw, accelYRaw, accelZRaw);
        } else {
            gyro.correct(gyroXRaw, gyroYRaw, gyroZRaw);
            accel.correct(accelXRaw, accelYRaw, accelZRaw);
        }
    }

    private static boolean clipped(int x, int y, int z) {
        return Math.max(Math.max(Math.abs(x), Math.abs(y)), Math.abs(z)) >= CLIP_RAW;
    }

    /** Corrected angular rate about x, counts Q8, within ±{@link #LIMIT_Q8}. */
    public int gyroXQ8() {
        return gyro.xQ8;
    }

    public int gyroYQ8() {
        return gyro.yQ8;
    }

    public int gyroZQ8() {
        return gyro.zQ8;
    }

    /** Corrected specific force along x, counts Q8, within ±{@link #LIMIT_Q8}. */
    public int accelXQ8() {
        return accel.xQ8;
    }

    public int accelYQ8() {
        return accel.yQ8;
    }

    public int accelZQ8() {
        return accel.zQ8;
    }

    /** {@link #GYRO_CLIPPED} and {@link #ACCEL_CLIPPED} of the last sample, from its raw counts. */
    public int clips() {
        return clips;
    }

    /** Lists everything that changes. */
    public void state(StateCodec s) {
        centiC = s.word(centiC);
        clips = s.word(clips);
        gyro.state(s);
        accel.state(s);
    }
}
