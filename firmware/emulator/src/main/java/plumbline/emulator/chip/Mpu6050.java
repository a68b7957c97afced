package plumbline.emulator.chip;

import static plumbline.emulator.chip.Mpu6050Registers.*;

import java.util.Arrays;

/**
 * InvenSense's MPU-6050 and its cousins: registers, power management, block reads (RM-MPU-6000A rev. 4.2; PS-MPU-6000A rev.
 * 3.4).
 *
 * <p>It sleeps after power-on, and takes 50 ms for a reset, in which writes are lost; the data sheet asks for 100. Within a
 * block read the address moves on except at FIFO_R_W. FIFO_OFLOW_INT and DATA_RDY_INT are set only where INT_ENABLE allows it,
 * and fall when INT_STATUS is read. FIFO_RESET works only while FIFO_EN of USER_CTRL is 0. Not there: the auxiliary bus,
 * motion detection, cycle mode, FIFO_MODE of the cousins, and rates beyond 2000 Hz, which are sampled at 2000 Hz.
 */
public final class Mpu6050 implements EmulatedChip {

    /** AD0 low. */
    public static final int ADDRESS = 0x68;

    /** AD0 high. */
    public static final int OTHER_ADDRESS = 0x69;

    private static final long RESET_NANOS = 50_000_000;

    private final int address;
    private final MpuKind kind;
    private final byte[] registers = new byte[128];
    private final Mpu6050Sampling sampling;
    private final BlockAccess block = new BlockAccess(0x7F, this::store, this::load, Mpu6050::after);
    private int latchedCount;
    private long resetDoneNanos;

    /**
     * @param address {@link #ADDRESS} or {@link #OTHER_ADDRESS}
     * @param kind what it says it is
     * @param motion whoever wears it
     * @param clockPpm by how many millionths its clock is fast
     * @param nowNanos when it is switched on
     */
    public Mpu6050(int address, MpuKind kind, Motion motion, int clockPpm, long nowNanos) {
        this.address = address;
        this.kind = kind;
        sampling = new Mpu6050Sampling(kind, motion, registers, clockPpm);
        powerCycle(nowNanos);
    }

    @Override
    public String name() {
        return kind.text;
    }

    @Override
    public int address() {
        return address;
    }

    @Override
    public void powerCycle(long nowNanos) {
        reset(nowNanos);
        block.reset();
        resetDoneNanos = nowNanos;
    }

    private void reset(long nowNanos) {
        Arrays.fill(registers, (byte) 0);
        registers[PWR_MGMT_1] = (byte) kind.powerOnManagement;
        registers[WHO_AM_I] = (byte) kind.identity;
        sampling.trim.store(registers);
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
        block.read(into, offset, length, nowNanos);
    }

    /** Samples until {@code nowNanos}. */
    @Override
    public void advance(long nowNanos) {
        sampling.until(nowNanos);
        sampling.tune(nowNanos);
    }

    private static int after(int register) {
        return register == FIFO_R_W ? register : (register + 1) & 0x7F;
    }

    private void store(int register, int value, long nowNanos) {
        if (nowNanos < resetDoneNanos) {
            return;
        }
        if (register == PWR_MGMT_1 && (value & DEVICE_RESET) != 0) {
            reset(nowNanos);
            resetDoneNanos = nowNanos + RESET_NANOS;
        } else if (register == USER_CTRL) {
            if ((value & (FIFO_RESET | USER_FIFO_EN)) == FIFO_RESET) {
                sampling.fifo.clear();
            }
            if ((value & SIG_COND_RESET) != 0) {
                sampling.clearOutputs();
            }
            registers[register] = (byte) (value & ~(FIFO_RESET | SIG_COND_RESET | 2));
        } else if (isWritable(register)) {
            registers[register] = (byte) value;
        }
        sampling.tune(nowNanos);
    }

    private static boolean isWritable(int register) {
        return register < INT_STATUS || (register > GYRO_ZOUT_L && register < FIFO_COUNTH);
    }

    private int load(int register, long nowNanos) {
        switch (register) {
            case PWR_MGMT_1 -> {
                return (registers[PWR_MGMT_1] & 0xFF) | (nowNanos < resetDoneNanos ? DEVICE_RESET : 0);
            }
            case INT_STATUS -> {
                int status = registers[INT_STATUS];
                registers[INT_STATUS] = 0;
                return status;
            }
            case FIFO_COUNTH -> latchedCount = sampling.fifo.size();
            case FIFO_R_W -> {
                return sampling.fifo.pop();
            }
            default -> {}
        }
        return view(register);
    }

    private int view(int register) {
        if (register >= ACCEL_XOUT_H && register <= GYRO_ZOUT_L) {
            int value = sampling.out((register - ACCEL_XOUT_H) >> 1);
            return ((register - ACCEL_XOUT_H) & 1) == 0 ? (value >> 8) & 0xFF : value & 0xFF;
        }
        return switch (register) {
            case FIFO_COUNTH -> (latchedCount >> 8) & 0xFF;
            case FIFO_COUNTL -> latchedCount & 0xFF;
            case FIFO_R_W -> sampling.fifo.peek();
            default -> registers[register] & 0xFF;
        };
    }

    @Override
    public int peek(int register) {
        return view(register);
    }

    @Override
    public void poke(int register, int value) {
        registers[register] = (byte) value;
    }
}
