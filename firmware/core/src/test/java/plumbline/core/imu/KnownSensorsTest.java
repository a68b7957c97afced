package plumbline.core.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KnownSensorsTest {

    @Test
    void shouldFindEveryRangeAgainByNameAndFullScale() {
        find("LSM6DSOX", Lsm6dsoxGyroRange.values(), Lsm6dsoxAccelRange.values());
        find("MPU-6050", Mpu6050GyroRange.values(), Mpu6050AccelRange.values());
        find("ICM-42688-P", Icm42688GyroRange.values(), Icm42688AccelRange.values());
    }

    private static void find(String sensor, GyroRange[] gyros, AccelRange[] accels) {
        for (GyroRange gyro : gyros) {
            for (AccelRange accel : accels) {
                ImuFormat format = KnownSensors.format(sensor, gyro.fullScaleDps(), accel.fullScaleG(), 1_200_000);
                assertEquals(new ImuFormat(sensor, gyro, accel, 1_200_000), format);
            }
        }
    }

    @Test
    void shouldFallBackToNominalRangesForAStranger() {
        ImuFormat format = KnownSensors.format("XYZ-1", 2000, 16, 5_000_000);
        assertEquals("generic", format.sensor());
        assertEquals(61_035, format.gyro().nanoDpsPerCount() / 1000);
    }

    @Test
    void shouldNameTheRangesThereAreWhenAskedForAnother() {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> KnownSensors.format("MPU-6050", 125, 16, 5_000_000))
                        .getMessage());
        assertTrue(message.contains("250 500 1000 2000") && message.contains("125"), message);
        assertThrows(IllegalArgumentException.class, () -> KnownSensors.format("LSM6DSOX", 125, 32, 5_000_000));
    }

    @Test
    void shouldKeepEachRangesScaleNearItsFullScale() {
        for (GyroRange range : new GyroRange[] {
            Lsm6dsoxGyroRange.DPS_125, Lsm6dsoxGyroRange.DPS_2000, Mpu6050GyroRange.DPS_250, Icm42688GyroRange.DPS_125
        }) {
            assertEquals(range.fullScaleDps(), range.nanoDpsPerCount() * 32768e-9, range.fullScaleDps() * 0.15);
        }
    }

    @Test
    void shouldHaveTheRegisterBitsOfTheDataSheets() {
        assertEquals(0x02, Lsm6dsoxGyroRange.DPS_125.registerBits());
        assertEquals(0x0C, Lsm6dsoxGyroRange.DPS_2000.registerBits());
        assertEquals(0x04, Lsm6dsoxAccelRange.G_16.registerBits());
        assertEquals(0x0C, Lsm6dsoxAccelRange.G_8.registerBits());
        assertEquals(0x18, Mpu6050GyroRange.DPS_2000.registerBits());
        assertEquals(0x18, Mpu6050AccelRange.G_16.registerBits());
        assertEquals(0x00, Icm42688GyroRange.DPS_2000.registerBits());
        assertEquals(0x60, Icm42688AccelRange.G_2.registerBits());
        assertEquals(70_000_000, Lsm6dsoxGyroRange.DPS_2000.nanoDpsPerCount());
    }
}
