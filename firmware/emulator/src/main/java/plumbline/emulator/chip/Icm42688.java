package plumbline.emulator.chip;

import static plumbline.emulator.chip.Icm42688Registers.*;

import plumbline.core.imu.KnownSensors;

/**
 * TDK's ICM-42688-P: registers in five banks, power management, block reads (DS-000347).
 *
 * <p>Writes are lost for 1 ms after SOFT_RESET and for 200 µs after a half is switched on, as the data sheet warns. INT_STATUS
 * falls when it is read. Within a block read the address moves on except at FIFO_DATA. Not there: 20-bit packets, APEX, filters,
 * the clock input, and rates beyond 2000 Hz or below 50, which are sampled at those.
 */
public final class Icm42688 implements EmulatedChip {

    /** AP_AD0 low. */
    public static final int ADDRESS = 0x68;

    /** AP_AD0 high. */
    public static final int OTHER_ADDRESS = 0x69;

    private static final long RESET_NANOS = 1_000_000;
    private static final long SWITCH_ON_NANOS = 200_000;
    private static final int POWER = 0x0F;

    private final int address;
    private final byte[] registers = new byte[BANKS * BANK];
    private final Icm42688Sampling sampling;
    private final BlockAccess block = new BlockAccess(0x7F, this::store, this::load, this::after);
    private int bank;
    private int latchedCount;
    private long deafUntilNanos;

    /**
     * @param address {@link #ADDRESS} or {@link #OTHER_ADDRESS}
     * @param motion whoever wears it
     * @param clockPpm by how many millionths its clock is fast
     * @param nowNanos when it is switched on
     */
    public Icm42688(int address, Motion motion, int clockPpm, long nowNanos) {
        this.address = address;
        sampling = new Icm42688Sampling(motion, registers, clockPpm);
        powerCycle(nowNanos);
    }

    @Override
    public String name() {
        return KnownSensors.ICM_42688_P;
    }

    @Override
    public int address() {
        return address;
    }

    @Override
    public void powerCycle(long nowNanos) {
        reset(nowNanos);
        block.reset();
        deafUntilNanos = nowNanos;
    }

    private void reset(long nowNanos) {
        powerOn(registers);
        bank = 0;
        latchedCount = 0;
        sampling.powerOn(nowNanos);
    }

    @Override
    public void write(byte[] data, int offset, int length, long nowNanos) {
        advance(nowNanos);
        block.write(data, offset, length, nowNanos);
    }

    @Override
    public void read(byte[] into, int offset, int length, long nowNanos) {
        advance(nowNanos);
        if (block.pointer() == FIFO_DATA && length > 0) {
            sampling.fifo.beginRead((registers[FIFO_CONFIG1] & RESUME_PARTIAL) != 0);
        }
        block.read(into, offset, length, nowNanos);
    }

    /** Samples until {@code nowNanos}. */
    @Override
    public void advance(long nowNanos) {
        sampling.until(nowNanos);
        sampling.tune(nowNanos);
    }

    private int after(int register) {
        return register == FIFO_DATA && bank == 0 ? register : (register + 1) & 0x7F;
    }

    private void store(int register, int value, long nowNanos) {
        if (nowNanos < deafUntilNanos) {
            return;
        }
        if (register == REG_BANK_SEL) {
            bank = StrictMath.min(value & 7, BANKS - 1);
            return;
        }
        if (bank != 0) {
            registers[bank * BANK + register] = (byte) value;
            return;
        }
        switch (register) {
            case DEVICE_CONFIG -> {
                registers[DEVICE_CONFIG] = (byte) value;
                if ((value & SOFT_RESET) != 0) {
                    reset(nowNanos);
                    deafUntilNanos = nowNanos + RESET_NANOS;
                }
            }
            case SIGNAL_PATH_RESET -> {
                if ((value & FIFO_FLUSH) != 0) {
                    sampling.flush();
                }
            }
            case PWR_MGMT0 -> {
                if ((value & ~registers[PWR_MGMT0] & POWER) != 0) {
                    deafUntilNanos = nowNanos + SWITCH_ON_NANOS;
                }
                registers[PWR_MGMT0] = (byte) value;
            }
            case FIFO_CONFIG, FIFO_CONFIG1 -> {
                int before = registers[register];
                registers[register] = (byte) value;
                if ((byte) value != before) {
                    sampling.flush();
                }
            }
            default -> {
                if (isWritable(register)) {
                    registers[register] = (byte) value;
                }
            }
        }
        sampling.tune(nowNanos);
    }

    private static boolean isWritable(int register) {
        boolean output = register >= TEMP_DATA1 && register <= FIFO_DATA;
        return !output && register != FIFO_LOST_PKT0 && register != FIFO_LOST_PKT1 && register != WHO_AM_I;
    }

    private int load(int register, long nowNanos) {
        if (bank == 0) {
            switch (register) {
                case INT_STATUS -> {
                    int status = registers[INT_STATUS];
                    registers[INT_STATUS] = 0;
                    return status;
                }
                case FIFO_COUNTH -> latch();
                case FIFO_DATA -> {
                    return sampling.fifo.take();
                }
                default -> {}
            }
        }
        return register == REG_BANK_SEL ? bank : view(bank, register);
    }

    private void latch() {
        PacketFifo fifo = sampling.fifo;
        boolean records = (registers[INTF_CONFIG0] & COUNT_RECORDS) != 0;
        latchedCount = records ? fifo.packets() : fifo.packets() * fifo.packetBytes();
    }

    private int view(int inBank, int register) {
        if (inBank != 0) {
            return registers[inBank * BANK + register] & 0xFF;
        }
        if (register >= TEMP_DATA1 && register <= GYRO_DATA_Z0) {
            boolean first = ((register - TEMP_DATA1) & 1) == 0;
            boolean high = first == ((registers[INTF_CONFIG0] & DATA_BIG_ENDIAN) != 0);
            int value = sampling.out((register - TEMP_DATA1) >> 1);
            return high ? (value >> 8) & 0xFF : value & 0xFF;
        }
        boolean bigEndian = (registers[INTF_CONFIG0] & COUNT_BIG_ENDIAN) != 0;
        return switch (register) {
            case FIFO_COUNTH -> (bigEndian ? latchedCount >> 8 : latchedCount) & 0xFF;
            case FIFO_COUNTL -> (bigEndian ? latchedCount : latchedCount >> 8) & 0xFF;
            case FIFO_LOST_PKT0 -> sampling.fifo.lost() & 0xFF;
            case FIFO_LOST_PKT1 -> sampling.fifo.lost() >> 8;
            default -> registers[register] & 0xFF;
        };
    }

    /** @param register of bank 0; of another, its number times 128 and the address */
    @Override
    public int peek(int register) {
        return view(register / BANK, register % BANK);
    }

    /** @param register of bank 0; of another, its number times 128 and the address */
    @Override
    public void poke(int register, int value) {
        if (register == REG_BANK_SEL) {
            bank = StrictMath.min(value & 7, BANKS - 1);
        }
        registers[register] = (byte) value;
    }
}
