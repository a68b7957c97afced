package plumbline.device.imu;

import plumbline.core.imu.Icm42688AccelRange;
import plumbline.core.imu.Icm42688GyroRange;
import plumbline.device.imu.ConfigTable.Setting;

/**
 * How an ICM-42688-P is to sample.
 *
 * @param rate of both halves
 * @param gyro range of the angular rate
 * @param accel range of the specific force
 */
public record Icm42688Settings(Rate rate, Icm42688GyroRange gyro, Icm42688AccelRange accel) {

    /** Rates that both halves have in low-noise mode, with GYRO_ODR and ACCEL_ODR (DS-000347, 14.37 and 14.38). */
    public enum Rate {
        HZ_1000(1000, 0b0110),
        HZ_500(500, 0b1111),
        HZ_200(200, 0b0111),
        HZ_100(100, 0b1000);

        private final int hz;
        private final int code;

        Rate(int hz, int code) {
            this.hz = hz;
            this.code = code;
        }

        public int hz() {
            return hz;
        }
    }

    /** 1 kHz, ±1000 dps, ±8 g. */
    public static final Icm42688Settings DEFAULT =
            new Icm42688Settings(Rate.HZ_1000, Icm42688GyroRange.DPS_1000, Icm42688AccelRange.G_8);

    int periodNanos() {
        return 1_000_000_000 / rate.hz;
    }

    /** All but the last, which starts the FIFO, may be written before the gyro has settled. */
    ConfigTable table() {
        return new ConfigTable(
                new Setting(
                        Icm42688Registers.REG_BANK_SEL,
                        Icm42688Registers.BANK_0,
                        Icm42688Registers.BANK_MASK,
                        Icm42688Registers.BANK_0),
                // TDK has no page on AFSR; ArduPilot and Betaflight switch it off by its advice, because the gyro's
                // output stalls.
                new Setting(
                        Icm42688Registers.INTF_CONFIG1,
                        Icm42688Registers.RANGE_FIXED,
                        Icm42688Registers.INTF_CONFIG1_POWER_ON),
                new Setting(Icm42688Registers.INTF_CONFIG0, Icm42688Registers.BIG_ENDIAN, Icm42688Registers.BIG_ENDIAN),
                new Setting(
                        Icm42688Registers.GYRO_CONFIG0,
                        gyro.registerBits() | rate.code,
                        Icm42688Registers.CONFIG0_POWER_ON),
                new Setting(
                        Icm42688Registers.ACCEL_CONFIG0,
                        accel.registerBits() | rate.code,
                        Icm42688Registers.CONFIG0_POWER_ON),
                new Setting(
                        Icm42688Registers.TMST_CONFIG,
                        Icm42688Registers.TIMESTAMPS,
                        Icm42688Registers.TMST_CONFIG_POWER_ON),
                new Setting(Icm42688Registers.FIFO_CONFIG1, Icm42688Registers.PACKET_3, 0),
                // For 200 µs after it nothing may be written (14.36): what follows is a read, and after 30 ms a flush.
                new Setting(Icm42688Registers.PWR_MGMT0, Icm42688Registers.BOTH_LOW_NOISE, 0),
                new Setting(Icm42688Registers.FIFO_CONFIG, Icm42688Registers.STREAM, 0));
    }
}
