package plumbline.emulator.chip;

import static plumbline.emulator.chip.Lsm6dsoxRegisters.*;

import plumbline.core.imu.KnownSensors;

/**
 * ST's LSM6DSOX: registers, timing of reset and boot, and block reads (ST DS12814 rev 4; AN5272 for boot and FIFO).
 *
 * <p>After power-on and BOOT nothing is acknowledged, or BOOT reads 1, for 10 ms; SW_RESET reads 1 for 50 µs. Within a block
 * read the address goes from 0x7E back to 0x78, so that one transfer drains the FIFO; a word is gone once its last byte has
 * been read. Not there: embedded functions, FIFO compression, the settling of a gyroscope just switched on, triggered FIFO
 * modes, and rates beyond 1667 Hz.
 */
public final class Lsm6dsox implements EmulatedChip {

    /** SA0 low. */
    public static final int ADDRESS = 0x6A;

    /** SA0 high. */
    public static final int OTHER_ADDRESS = 0x6B;

    /** FIFO_CTRL4, FIFO_MODE. */
    static final int UNTIL_FULL = 0b001;

    static final int CONTINUOUS_TO_FIFO = 0b011;
    static final int CONTINUOUS = 0b110;

    private static final long BOOT_NANOS = 10_000_000;
    private static final long RESET_NANOS = 50_000;
    private static final int TIMESTAMP_RESET = 0xAA;

    private final int address;
    private final int freqFine;
    private final byte[] registers = new byte[128];
    private final Lsm6dsoxSampling sampling;
    private final BlockAccess block = new BlockAccess(0x7F, this::store, this::load, this::after);
    private long awakeNanos;
    private long resetDoneNanos;
    private long bootDoneNanos;
    /** High byte held back by BDU between the reading of a low byte and of its high one; -1 if none is. */
    private int heldHigh = -1;

    private int heldRegister;

    /**
     * @param address {@link #ADDRESS} or {@link #OTHER_ADDRESS}
     * @param motion whoever wears it
     * @param freqFine INTERNAL_FREQ_FINE, -128 to 127: by how much 0.15 % this one's clock is off
     * @param nowNanos when it is switched on
     */
    public Lsm6dsox(int address, Motion motion, int freqFine, long nowNanos) {
        this.address = address;
        this.freqFine = freqFine;
        sampling = new Lsm6dsoxSampling(motion, registers, freqFine);
        powerCycle(nowNanos);
    }

    @Override
    public String name() {
        return KnownSensors.LSM6DSOX;
    }

    @Override
    public int address() {
        return address;
    }

    @Override
    public boolean answers(long nowNanos) {
        return nowNanos >= awakeNanos;
    }

    @Override
    public void powerCycle(long nowNanos) {
        reset(nowNanos);
        block.reset();
        awakeNanos = nowNanos + BOOT_NANOS;
        resetDoneNanos = nowNanos;
        bootDoneNanos = nowNanos;
    }

    private void reset(long nowNanos) {
        powerOn(registers);
        registers[INTERNAL_FREQ_FINE] = (byte) freqFine;
        heldHigh = -1;
        sampling.powerOn(nowNanos);
    }

    @Override
    public void advance(long nowNanos) {
        sampling.until(nowNanos);
        sampling.tune(nowNanos);
    }

    @Override
    public void write(byte[] data, int offset, int length, long nowNanos) {
        advance(nowNanos);
        block.write(data, offset, length, nowNanos);
    }

    @Override
    public void read(byte[] into, int offset, int length, long nowNanos) {
        advance(nowNanos);
        block.read(into, offset, length, nowNanos);
    }

    private int after(int register) {
        if ((registers[CTRL3_C] & IF_INC) == 0) {
            return register;
        }
        return register == FIFO_DATA_OUT_Z_H ? FIFO_DATA_OUT_TAG : (register + 1) & 0x7F;
    }

    private void store(int register, int value, long nowNanos) {
        if (register == FUNC_CFG_ACCESS) {
            registers[register] = (byte) value;
        } else if ((registers[FUNC_CFG_ACCESS] & OTHER_BANK) != 0) {
            return;
        } else if (register == TIMESTAMP2) {
            if (value == TIMESTAMP_RESET) {
                sampling.zeroTimestamp(nowNanos);
            }
        } else if (register == CTRL3_C) {
            control3(value, nowNanos);
        } else if (isWritable(register)) {
            if (register == CTRL10_C && (value & ~registers[register] & TIMESTAMP_EN) != 0) {
                sampling.zeroTimestamp(nowNanos);
            }
            registers[register] = (byte) value;
            if (register == FIFO_CTRL4) {
                fifoMode(value & 7);
            } else if (register == COUNTER_BDR_REG1 && (value & RST_COUNTER_BDR) != 0) {
                sampling.resetBatched();
                registers[register] = (byte) (value & ~RST_COUNTER_BDR);
            }
        }
        sampling.tune(nowNanos);
    }

    private void control3(int value, long nowNanos) {
        if ((value & SW_RESET) != 0) {
            reset(nowNanos);
            resetDoneNanos = nowNanos + RESET_NANOS;
            return;
        }
        if ((value & BOOT) != 0) {
            bootDoneNanos = nowNanos + BOOT_NANOS;
        }
        registers[CTRL3_C] = (byte) (value & ~BOOT);
    }

    private void fifoMode(int mode) {
        if (mode != UNTIL_FULL && mode != CONTINUOUS && mode != CONTINUOUS_TO_FIFO) {
            sampling.fifo.clear();
        }
        sampling.fifo.stopWhenFull(mode == UNTIL_FULL);
    }

    private int load(int register, long nowNanos) {
        if (register != FUNC_CFG_ACCESS && (registers[FUNC_CFG_ACCESS] & OTHER_BANK) != 0) {
            return 0;
        }
        if (register >= FIFO_DATA_OUT_TAG && register <= FIFO_DATA_OUT_Z_H) {
            int value = sampling.fifo.front(register - FIFO_DATA_OUT_TAG);
            if (register == FIFO_DATA_OUT_Z_H) {
                sampling.fifo.pop();
            }
            return value;
        }
        if (register >= OUT_TEMP_L && register <= OUTZ_H_A) {
            return output(register);
        }
        if (register >= TIMESTAMP0 && register <= TIMESTAMP3) {
            return (sampling.timestamp(nowNanos) >> (8 * (register - TIMESTAMP0))) & 0xFF;
        }
        return switch (register) {
            case CTRL3_C ->
                (registers[CTRL3_C] & 0xFF)
                        | (nowNanos < bootDoneNanos ? BOOT : 0)
                        | (nowNanos < resetDoneNanos ? SW_RESET : 0);
            case STATUS_REG -> sampling.ready;
            case FIFO_STATUS1 -> sampling.fifo.size() & 0xFF;
            case FIFO_STATUS2 -> {
                int status = fifoStatus() | (sampling.fifo.takeOverrun() ? 0x08 : 0);
                if ((status & 0x10) != 0) {
                    sampling.resetBatched();
                }
                yield status;
            }
            default -> registers[register] & 0xFF;
        };
    }

    /** FIFO_WTM_IA, FIFO_OVR_IA, FIFO_FULL_IA, COUNTER_BDR_IA, FIFO_OVR_LATCHED, 0, DIFF_FIFO[9:8]. */
    private int fifoStatus() {
        int size = sampling.fifo.size();
        int watermark = (registers[FIFO_CTRL1] & 0xFF) | ((registers[FIFO_CTRL2] & 1) << 8);
        int threshold = ((registers[COUNTER_BDR_REG1] & 7) << 8) | (registers[COUNTER_BDR_REG2] & 0xFF);
        boolean overrun = sampling.fifo.overrun();
        return (watermark > 0 && size >= watermark ? 0x80 : 0)
                | (overrun ? 0x40 : 0)
                | (size == TaggedFifo.CAPACITY ? 0x20 : 0)
                | (threshold > 0 && sampling.batched() >= threshold ? 0x10 : 0)
                | ((size >> 8) & 3);
    }

    private int output(int register) {
        int index = (register - OUT_TEMP_L) >> 1;
        boolean high = (register & 1) != 0;
        int value = sampling.out(index);
        if (!high) {
            heldHigh = (registers[CTRL3_C] & BDU) != 0 ? value >> 8 & 0xFF : -1;
            heldRegister = register + 1;
            return value & 0xFF;
        }
        sampling.ready &=
                ~(index == 0 ? Lsm6dsoxSampling.TDA : index <= 3 ? Lsm6dsoxSampling.GDA : Lsm6dsoxSampling.XLDA);
        int held = heldRegister == register ? heldHigh : -1;
        heldHigh = -1;
        return held >= 0 ? held : value >> 8 & 0xFF;
    }

    @Override
    public int peek(int register) {
        return registers[register] & 0xFF;
    }

    @Override
    public void poke(int register, int value) {
        registers[register] = (byte) value;
    }
}
