package plumbline.device.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import plumbline.device.imu.SelfTestVerdict.Axis;

class InvenSenseBenchTest {

    @Test
    void shouldTrimAsTheEquationOfTheHeirsDoes() {
        for (int code = 1; code < 256; code++) {
            double expected = 2620 * StrictMath.pow(1.01, code - 1);
            assertEquals(expected, InvenSenseBench.heirTrim(2620, code), 1 + expected * 1e-4);
        }
    }

    @Test
    void shouldTrimAsTheEquationsOfTheMpu6050Do() {
        for (int code = 1; code < 32; code++) {
            double gyro = 25 * 131 * StrictMath.pow(1.046, code - 1);
            double accel = 4096 * 0.34 * StrictMath.pow(0.92 / 0.34, (code - 1) / 30.0);
            assertEquals(gyro, InvenSenseBench.trim(3275, 17_548_969, code), 1);
            assertEquals(accel, InvenSenseBench.trim(1393, 17_343_238, code), 2);
        }
    }

    @Test
    void shouldHaveNoTrimWhereTheFactoryLeftNone() {
        assertEquals(0, InvenSenseBench.heirTrim(2620, 0));
    }

    @Test
    void shouldJudgeByTheTrimWhereThereIsOneAndElseByLimits() {
        assertEquals(
                new Axis("gyro y", "% of trim", 51, 51, Integer.MAX_VALUE), InvenSenseBench.gyroAxis(1, -1337, 2620));
        assertEquals(new Axis("gyro z", "dps", 60, 60, Integer.MAX_VALUE), InvenSenseBench.gyroAxis(2, 7860, 0));
        assertEquals(
                new Axis("accelerometer x", "% of trim", 150, 51, 149),
                InvenSenseBench.accelAxis(0, 1965, 1310, 8192, 50, 1200));
        assertEquals(
                new Axis("accelerometer x", "mg", 49, 50, 1200), InvenSenseBench.accelAxis(0, -409, 0, 8192, 50, 1200));
    }
}
