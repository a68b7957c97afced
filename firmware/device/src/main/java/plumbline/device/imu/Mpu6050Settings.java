package plumbline.device.imu;

import java.util.ArrayList;
import java.util.List;
import plumbline.core.imu.Mpu6050AccelRange;
import plumbline.core.imu.Mpu6050GyroRange;
import plumbline.device.imu.ConfigTable.Setting;

/**
 * How an MPU-6050 is to sample.
 *
 * @param rate of both halves
 * @param gyro range of the angular rate
 * @param accel range of the specific force
 */
public record Mpu6050Settings(Rate rate, Mpu6050GyroRange gyro, Mpu6050AccelRange accel) {

    /** 1 kHz by whole divisors: SMPLRT_DIV (RM-MPU-6000A, 4.2). */
    public enum Rate {
        HZ_1000(1000),
        HZ_500(500),
        HZ_250(250),
        HZ_200(200),
        HZ_125(125),
        HZ_100(100);

        private final int hz;

        Rate(int hz) {
            this.hz = hz;
        }

        public int hz() {
            return hz;
        }
    }

    /** 1 kHz, ±1000 dps, ±8 g. */
    public static final Mpu6050Settings DEFAULT =
            new Mpu6050Settings(Rate.HZ_1000, Mpu6050GyroRange.DPS_1000, Mpu6050AccelRange.G_8);

    private static final int INTERNAL_HZ = 1000;

    /** Bit 7 of CONFIG is reserved, and differs between models. */
    private static final int CONFIG_VERIFIED = 0x7F;

    int periodNanos() {
        return 1_000_000_000 / rate.hz;
    }

    /** All but the last, which starts the FIFO, may be written before the gyro has settled. */
    ConfigTable table(MpuModel model) {
        List<Setting> settings = new ArrayList<>();
        settings.add(new Setting(MpuRegisters.PWR_MGMT_1, MpuRegisters.PLL_GYRO_X, model.powerOnManagement()));
        settings.add(new Setting(MpuRegisters.SMPLRT_DIV, INTERNAL_HZ / rate.hz - 1, 0));
        settings.add(new Setting(MpuRegisters.CONFIG, MpuRegisters.DLPF_188_HZ, CONFIG_VERIFIED, 0));
        settings.add(new Setting(MpuRegisters.GYRO_CONFIG, gyro.registerBits(), 0));
        settings.add(new Setting(MpuRegisters.ACCEL_CONFIG, accel.registerBits(), 0));
        if (model.family() != MpuModel.Family.FIRST) {
            settings.add(new Setting(MpuRegisters.ACCEL_CONFIG2, MpuRegisters.ACCEL_DLPF_218_HZ, 0));
        }
        settings.add(new Setting(MpuRegisters.FIFO_EN, MpuRegisters.GYRO_AND_ACCEL_FIFO, 0));
        // INT_STATUS shows an overflow only if the pin, which goes nowhere, may tell it too.
        settings.add(new Setting(MpuRegisters.INT_ENABLE, MpuRegisters.FIFO_OFLOW, 0));
        settings.add(new Setting(MpuRegisters.PWR_MGMT_2, 0, 0));
        settings.add(new Setting(MpuRegisters.USER_CTRL, MpuRegisters.FIFO_ENABLE, 0));
        return new ConfigTable(settings.toArray(new Setting[0]));
    }
}
