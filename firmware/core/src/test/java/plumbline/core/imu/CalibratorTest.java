package plumbline.core.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import plumbline.core.HeapMeter;

class CalibratorTest {

    private static final ImuFormat FORMAT = KnownSensors.format("MPU-6050", 500, 4, 5_000_000);

    @Test
    void shouldPassEveryCountThroughTheIdentity() {
        Calibrator calibrator = new Calibrator(Calibration.identity(), FORMAT);
        calibrator.apply(1, -2, 3, -32768, 32767, 6);
        assertEquals(1 << 8, calibrator.gyroXQ8());
        assertEquals(-2 << 8, calibrator.gyroYQ8());
        assertEquals(3 << 8, calibrator.gyroZQ8());
        assertEquals(-32768 << 8, calibrator.accelXQ8());
        assertEquals(32767 << 8, calibrator.accelYQ8());
        assertEquals(6 << 8, calibrator.accelZQ8());
    }

    @Test
    void shouldDoWhatDoublePrecisionDoes() {
        int[] g = {17_000_000, 200_000, -300_000, 400_000, 16_500_000, 500_000, -600_000, 700_000, 16_300_000};
        int[] a = {16_400_000, -210_000, 310_000, -410_000, 17_200_000, -510_000, 610_000, -710_000, 16_900_000};
        BiasTable biases = BiasTable.constant(19_500_000, -1_234_567, 7, 80_000, -50_001, 30_003);
        Calibrator calibrator = new Calibrator(new Calibration(AxisMatrix.of(g), AxisMatrix.of(a), biases), FORMAT);
        Random random = new Random(6);
        for (int i = 0; i < 100_000; i++) {
            int[] raw = random.ints(6, -24_000, 24_000).toArray();
            calibrator.apply(raw[0], raw[1], raw[2], raw[3], raw[4], raw[5]);
            double gyro = FORMAT.gyro().nanoDpsPerCount() * 1e-3;
            double accel = FORMAT.accel().nanoGPerCount() * 1e-3;
            double[] w = {raw[0] - 19_500_000 / gyro, raw[1] + 1_234_567 / gyro, raw[2] - 7 / gyro};
            double[] f = {raw[3] - 80_000 / accel, raw[4] + 50_001 / accel, raw[5] - 30_003 / accel};
            assertEquals(row(g, 0, w), calibrator.gyroXQ8() / 256.0, 0.003);
            assertEquals(row(g, 1, w), calibrator.gyroYQ8() / 256.0, 0.003);
            assertEquals(row(g, 2, w), calibrator.gyroZQ8() / 256.0, 0.003);
            assertEquals(row(a, 0, f), calibrator.accelXQ8() / 256.0, 0.003);
            assertEquals(row(a, 1, f), calibrator.accelYQ8() / 256.0, 0.003);
            assertEquals(row(a, 2, f), calibrator.accelZQ8() / 256.0, 0.003);
        }
    }

    private static double row(int[] matrix, int row, double[] v) {
        return (matrix[3 * row] * v[0] + matrix[3 * row + 1] * v[1] + matrix[3 * row + 2] * v[2]) / (1 << 24);
    }

    @Test
    void shouldSaturateInsteadOfWrapping() {
        int two = 2 << 24;
        AxisMatrix most = AxisMatrix.of(two, two, two, -two, -two, -two, 0, 0, two);
        BiasTable biases =
                BiasTable.constant(-100_000_000, -100_000_000, -100_000_000, -2_000_000, -2_000_000, -2_000_000);
        for (ImuFormat format : new ImuFormat[] {FORMAT, smallest()}) {
            Calibrator calibrator = new Calibrator(new Calibration(most, most, biases), format);
            calibrator.apply(32767, 32767, 32767, 32767, 32767, 32767);
            assertEquals(Calibrator.LIMIT_Q8, calibrator.gyroXQ8());
            assertEquals(-Calibrator.LIMIT_Q8, calibrator.gyroYQ8());
            assertEquals(Calibrator.LIMIT_Q8, calibrator.accelXQ8());
            assertEquals(-Calibrator.LIMIT_Q8, calibrator.accelYQ8());
        }
    }

    private static ImuFormat smallest() {
        return new ImuFormat("generic", new NominalGyroRange(15), new NominalAccelRange(1), 5_000_000);
    }

    @Test
    void shouldFollowTheTemperatureItIsTold() {
        BiasTable biases = BiasTable.of(2000, 1000, 2000, 0, 0, 0, 0, 0, 0, 15_267_176, 0, 0, 0, 0, 0);
        Calibrator calibrator =
                new Calibrator(new Calibration(AxisMatrix.identity(), AxisMatrix.identity(), biases), FORMAT);
        calibrator.apply(2000, 0, 0, 0, 0, 0);
        assertEquals(2000 << 8, calibrator.gyroXQ8());
        calibrator.setTemperature(2500);
        calibrator.apply(2000, 0, 0, 0, 0, 0);
        assertEquals(1500 << 8, calibrator.gyroXQ8());
        calibrator.setTemperature(ImuBatch.TEMPERATURE_UNKNOWN);
        calibrator.apply(2000, 0, 0, 0, 0, 0);
        assertEquals(1500 << 8, calibrator.gyroXQ8());
    }

    @Test
    void shouldTellWhichSensorStoodAtTheEndOfItsRange() {
        Calibrator calibrator = new Calibrator(Calibration.identity(), FORMAT);
        calibrator.apply(32_000, -32_000, 0, 0, 0, 0);
        assertEquals(0, calibrator.clips());
        calibrator.apply(0, -32_768, 0, 0, 0, 0);
        assertEquals(Calibrator.GYRO_CLIPPED, calibrator.clips());
        calibrator.apply(0, 0, 0, 0, 0, 32_767);
        assertEquals(Calibrator.ACCEL_CLIPPED, calibrator.clips());
        calibrator.apply(32_767, 0, 0, -32_768, 0, 0);
        assertEquals(Calibrator.GYRO_CLIPPED | Calibrator.ACCEL_CLIPPED, calibrator.clips());
    }

    @Test
    void shouldTakeNothingFromTheHeap() {
        BiasTable biases = BiasTable.of(0, 10, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6);
        Calibrator calibrator =
                new Calibrator(new Calibration(AxisMatrix.identity(), AxisMatrix.identity(), biases), FORMAT);
        assertEquals(0, HeapMeter.bytesTakenBy(() -> {
            for (int i = 0; i < 100_000; i++) {
                calibrator.setTemperature(i & 15);
                calibrator.apply(i & 1023, 2, 3, 4, 5, 6);
            }
        }));
    }
}
