package plumbline.emulator.chip;

import java.util.Arrays;

/** Registers of the LSM6DSOX that do something here, and what they hold after power-on (ST DS12814, sections 8 and 9). */
final class Lsm6dsoxRegisters {
    static final int FUNC_CFG_ACCESS = 0x01;
    static final int PIN_CTRL = 0x02;
    static final int FIFO_CTRL1 = 0x07;
    static final int FIFO_CTRL2 = 0x08;
    static final int FIFO_CTRL3 = 0x09;
    static final int FIFO_CTRL4 = 0x0A;
    static final int COUNTER_BDR_REG1 = 0x0B;
    static final int COUNTER_BDR_REG2 = 0x0C;
    static final int WHO_AM_I = 0x0F;
    static final int CTRL1_XL = 0x10;
    static final int CTRL2_G = 0x11;
    static final int CTRL3_C = 0x12;
    static final int CTRL4_C = 0x13;
    static final int CTRL5_C = 0x14;
    static final int CTRL9_XL = 0x18;
    static final int CTRL10_C = 0x19;
    static final int ALL_INT_SRC = 0x1A;
    static final int STATUS_REG = 0x1E;
    static final int OUT_TEMP_L = 0x20;
    static final int OUTX_L_G = 0x22;
    static final int OUTX_L_A = 0x28;
    static final int OUTZ_H_A = 0x2D;
    static final int FIFO_STATUS1 = 0x3A;
    static final int FIFO_STATUS2 = 0x3B;
    static final int TIMESTAMP0 = 0x40;
    static final int TIMESTAMP2 = 0x42;
    static final int TIMESTAMP3 = 0x43;
    static final int INTERNAL_FREQ_FINE = 0x63;
    static final int FIFO_DATA_OUT_TAG = 0x78;
    static final int FIFO_DATA_OUT_Z_H = 0x7E;

    static final int IDENTITY = 0x6C;

    /** CTRL3_C. */
    static final int BOOT = 0x80;

    static final int BDU = 0x40;
    static final int IF_INC = 0x04;
    static final int SW_RESET = 0x01;

    /** CTRL10_C. */
    static final int TIMESTAMP_EN = 0x20;

    /** FUNC_CFG_ACCESS: another bank of registers is seen. */
    static final int OTHER_BANK = 0xC0;

    /** COUNTER_BDR_REG1. */
    static final int RST_COUNTER_BDR = 0x40;

    static final int TRIG_COUNTER_BDR = 0x20;

    private Lsm6dsoxRegisters() {}

    static void powerOn(byte[] registers) {
        Arrays.fill(registers, (byte) 0);
        registers[PIN_CTRL] = 0x3F;
        registers[WHO_AM_I] = IDENTITY;
        registers[CTRL3_C] = IF_INC;
        registers[CTRL9_XL] = (byte) 0xE0;
    }

    /** True for a register that its user may write. */
    static boolean isWritable(int register) {
        return register < WHO_AM_I
                || (register >= CTRL1_XL && register < ALL_INT_SRC)
                || (register > TIMESTAMP3 && register < INTERNAL_FREQ_FINE)
                || (register > INTERNAL_FREQ_FINE && register < FIFO_DATA_OUT_TAG);
    }
}
