package plumbline.device.imu;

import plumbline.core.imu.Lsm6dsoxAccelRange;
import plumbline.core.imu.Lsm6dsoxGyroRange;
import plumbline.device.imu.ConfigTable.Setting;

/**
 * How an LSM6DSOX is to sample.
 *
 * @param rate of both halves and of the FIFO
 * @param gyro range of the angular rate
 * @param accel range of the specific force
 */
public record Lsm6dsoxSettings(Lsm6dsoxRate rate, Lsm6dsoxGyroRange gyro, Lsm6dsoxAccelRange accel) {

    /**
     * 833 Hz, ±1000 dps, ±8 g: a tap on the case, a heel strike or a hard seat stays in range, and the steps of the counts
     * (35 mdps, 0.244 mg) stay below the noise of one sample (76 mdps, 1.6 mg).
     */
    public static final Lsm6dsoxSettings DEFAULT =
            new Lsm6dsoxSettings(Lsm6dsoxRate.HZ_833, Lsm6dsoxGyroRange.DPS_1000, Lsm6dsoxAccelRange.G_8);

    /** All but the last, which starts the FIFO, may be written before the gyro has settled. */
    ConfigTable table() {
        int odr = rate.code() << 4;
        return new ConfigTable(
                new Setting(Lsm6dsoxRegisters.FUNC_CFG_ACCESS, Lsm6dsoxRegisters.USER_BANK, 0),
                // The bus may not be taken for I3C (AN5272, section on the interface).
                new Setting(
                        Lsm6dsoxRegisters.CTRL9_XL,
                        Lsm6dsoxRegisters.DEN_AXES | Lsm6dsoxRegisters.I3C_DISABLE,
                        Lsm6dsoxRegisters.DEN_AXES),
                new Setting(
                        Lsm6dsoxRegisters.CTRL3_C,
                        Lsm6dsoxRegisters.BDU | Lsm6dsoxRegisters.IF_INC,
                        Lsm6dsoxRegisters.IF_INC),
                new Setting(Lsm6dsoxRegisters.CTRL4_C, 0, 0),
                new Setting(Lsm6dsoxRegisters.CTRL5_C, 0, 0),
                new Setting(Lsm6dsoxRegisters.CTRL6_C, 0, 0),
                new Setting(Lsm6dsoxRegisters.CTRL7_G, 0, 0),
                new Setting(Lsm6dsoxRegisters.CTRL8_XL, 0, 0),
                new Setting(Lsm6dsoxRegisters.CTRL10_C, Lsm6dsoxRegisters.TIMESTAMP_EN, 0),
                new Setting(Lsm6dsoxRegisters.FIFO_CTRL1, 0, 0),
                new Setting(Lsm6dsoxRegisters.FIFO_CTRL2, 0, 0),
                new Setting(Lsm6dsoxRegisters.FIFO_CTRL3, odr | rate.code(), 0),
                new Setting(Lsm6dsoxRegisters.CTRL1_XL, odr | accel.registerBits(), 0),
                new Setting(Lsm6dsoxRegisters.CTRL2_G, odr | gyro.registerBits(), 0),
                new Setting(
                        Lsm6dsoxRegisters.FIFO_CTRL4,
                        Lsm6dsoxRegisters.TIMESTAMP_EVERY_8
                                | Lsm6dsoxRegisters.TEMPERATURE_AT_12_HZ
                                | Lsm6dsoxRegisters.FIFO_CONTINUOUS,
                        0));
    }
}
