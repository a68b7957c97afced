package plumbline.emulator.wearer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;

class SensorTest {
    private static final int SAMPLES = 200_000;

    private final Kinematics still = new Kinematics(new Pose());

    private static Sensor sensor(SensorModel model, ImuFormat format, long unit) {
        return new Sensor(model.unit(unit).mounted(Mounting.ALIGNED), format, new Dice(3));
    }

    @Test
    void shouldRoundToTheNearestCount() {
        ImuFormat format = SensorModel.IDEAL.format(100);
        double dpsPerCount = format.gyro().nanoDpsPerCount() * 1e-9;
        ImuBatch batch = new ImuBatch(1);
        still.rateX = StrictMath.toRadians(10.4 * dpsPerCount);
        still.rateY = StrictMath.toRadians(-10.6 * dpsPerCount);
        still.rateZ = StrictMath.toRadians(10.6 * dpsPerCount);
        still.forceX = Kinematics.G;
        still.forceY = -2 * Kinematics.G;
        sensor(SensorModel.IDEAL, format, 1).measure(still, batch);

        assertEquals(10, batch.counts[0]);
        assertEquals(-11, batch.counts[1]);
        assertEquals(11, batch.counts[2]);
        assertEquals(2048, batch.counts[3]);
        assertEquals(-4096, batch.counts[4]);
        assertEquals(0, batch.counts[5]);
    }

    @Test
    void shouldSaturateWhenBeyondTheRange() {
        ImuBatch batch = new ImuBatch(1);
        still.rateX = 100;
        still.rateZ = -100;
        still.forceY = 1000;
        still.forceZ = -1000;
        sensor(SensorModel.LSM6DSOX, SensorModel.LSM6DSOX.format(100), 1).measure(still, batch);

        assertEquals(Short.MAX_VALUE, batch.counts[0]);
        assertEquals(Short.MIN_VALUE, batch.counts[2]);
        assertEquals(Short.MAX_VALUE, batch.counts[4]);
        assertEquals(Short.MIN_VALUE, batch.counts[5]);
    }

    @ParameterizedTest
    @EnumSource(SensorModel.class)
    void shouldHaveTheNoiseOfItsMaker(SensorModel model) {
        ImuFormat format = model.format(200);
        Sensor sensor = sensor(model, format, 1);
        ImuBatch batch = new ImuBatch(SAMPLES);
        still.update();
        for (int i = 0; i < SAMPLES; i++) {
            sensor.measure(still, batch);
        }

        double quantisation = model == SensorModel.IDEAL ? 0 : 1.0 / 12;
        for (int channel = 0; channel < ImuBatch.CHANNELS; channel++) {
            double density = channel < 3
                    ? model.noise.gyroDensity() / (format.gyro().nanoDpsPerCount() * 1e-9)
                    : model.noise.accelDensity() / (format.accel().nanoGPerCount() * 1e-9);
            double expected = density * density * 100 + quantisation;
            assertEquals(expected, variance(batch, channel), 0.06 * expected + 1e-9, model + " channel " + channel);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldStayWithinWhatItsMakerPromises(long unit) {
        SensorModel model = SensorModel.MPU_6050;
        SensorErrors errors = new SensorErrors(model.gyro, model.crossAxis, new Dice(unit));

        for (int axis = 0; axis < 3; axis++) {
            assertEquals(0, errors.offsetAt(axis, 25), model.gyro.offset());
            double drift = errors.offsetAt(axis, 26) - errors.offsetAt(axis, 25);
            assertEquals(0, drift, model.gyro.offsetPerDegC() + 1e-12);
        }
        assertEquals(1, errors.gain.xx(), model.gyro.scale() + 1e-12);
        assertEquals(1, errors.gain.yy(), model.gyro.scale() + 1e-12);
        assertEquals(0, errors.gain.xy(), model.crossAxis);
        assertEquals(0, errors.gain.zx(), model.crossAxis);
    }

    @Test
    void shouldDriftWithTemperature() {
        ImuFormat format = SensorModel.MPU_6050.format(100);
        Sensor cold = sensor(SensorModel.MPU_6050, format, 4);
        Sensor warm = sensor(SensorModel.MPU_6050, format, 4);
        ImuBatch batch = new ImuBatch(2);
        cold.drift(0, 22);
        warm.drift(0, 42);
        still.update();
        cold.measure(still, batch);
        warm.measure(still, batch);

        double apart = 0;
        for (int channel = 0; channel < 3; channel++) {
            apart = StrictMath.max(apart, StrictMath.abs(batch.counts[channel] - batch.counts[6 + channel]));
        }
        assertTrue(apart > 5, "counts: " + apart);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 49, 2001, -1})
    void shouldRefuseRatesThatNobodySupports(int rateHz) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> SensorModel.IDEAL.format(rateHz));

        assertEquals("rate must be 50 to 2000 Hz, found " + rateHz, refusal.getMessage());
    }

    @Test
    void shouldNameThoseThereAreWhenAskedForAnother() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> SensorModel.of("BMI270"));

        assertEquals(
                "sensor must be one of ideal LSM6DSOX MPU-6050 ICM-42688-P, found \"BMI270\"", refusal.getMessage());
        assertEquals(SensorModel.MPU_6050, SensorModel.of("mpu-6050"));
    }

    private static double variance(ImuBatch batch, int channel) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < batch.size; i++) {
            double count = batch.counts[i * ImuBatch.CHANNELS + channel];
            sum += count;
            squares += count * count;
        }
        double mean = sum / batch.size;
        return squares / batch.size - mean * mean;
    }
}
