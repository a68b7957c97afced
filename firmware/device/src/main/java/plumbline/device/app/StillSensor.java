package plumbline.device.app;

import plumbline.core.time.LoopClock;
import plumbline.device.i2c.Wire;

/**
 * As much of an LSM6DSOX as its driver asks for: registers that keep what is written, and a FIFO of a unit at rest, front
 * down by nothing (ST DS12814, FIFO_DATA_OUT_TAG). Numbers of registers and tags are the data sheet's.
 */
final class StillSensor implements Wire {

    static final int ADDRESS = 0x6A;

    private static final int WHO_AM_I = 0x0F;
    private static final int IDENTITY = 0x6C;
    private static final int CTRL3_C = 0x12;
    private static final int RESET_AND_BOOT = 0x81;
    private static final int STATUS_REG = 0x1E;
    private static final int FIFO_STATUS1 = 0x3A;
    private static final int FIFO_DATA = 0x78;
    private static final int FIFO_CTRL4 = 0x0A;

    private static final int WORD = 7;
    private static final int GYRO = 0x01;
    private static final int ACCEL = 0x02;
    private static final int TIMESTAMP = 0x04;
    private static final int TICKS_A_SLOT = 48;
    private static final long SLOT_NANOS = 1_200_000;
    private static final int MAX_SLOTS = 100;

    /** ±8 g: 1 g along y, the wearer's up in the enclosure. */
    private static final short ONE_G = 4096;

    private final byte[] registers = new byte[128];
    private final LoopClock clock;
    private long beganNanos;
    private long slot;
    private int part;

    StillSensor(LoopClock clock) {
        this.clock = clock;
        registers[WHO_AM_I] = IDENTITY;
        registers[STATUS_REG] = 3;
    }

    @Override
    public int address() {
        return ADDRESS;
    }

    @Override
    public int read(int register, byte[] into, int offset, int length) {
        if (register == FIFO_STATUS1) {
            int words = 3 * waitingSlots() - part;
            into[offset] = (byte) words;
            into[offset + 1] = (byte) (words >> 8);
            return length;
        }
        if (register == FIFO_DATA) {
            for (int at = 0; at < length; at += WORD) {
                putWord(into, offset + at);
            }
            return length;
        }
        System.arraycopy(registers, register, into, offset, length);
        return length;
    }

    private int waitingSlots() {
        long due = (clock.nanoTime() - beganNanos) / SLOT_NANOS - slot;
        return Math.clamp(due, 0, MAX_SLOTS);
    }

    /** Each slot: gyro, accelerometer, timestamp. The noise is a bit of the slot's number: true zeros look frozen. */
    private void putWord(byte[] into, int at) {
        int tag = part == 0 ? GYRO : part == 1 ? ACCEL : TIMESTAMP;
        int head = tag << 3 | (int) (slot & 3) << 1;
        into[at] = (byte) (head | (Integer.bitCount(head) & 1));
        int noise = (int) (slot * 7 & 3);
        int ticks = (int) (slot * TICKS_A_SLOT);
        put(into, at + 1, part == 2 ? ticks : noise);
        put(into, at + 3, part == 2 ? ticks >> 16 : part == 1 ? ONE_G + noise : 0);
        put(into, at + 5, part == 2 ? 0 : noise);
        part = (part + 1) % 3;
        slot += part == 0 ? 1 : 0;
    }

    private static void put(byte[] into, int at, int value) {
        into[at] = (byte) value;
        into[at + 1] = (byte) (value >> 8);
    }

    @Override
    public int write(int register, byte[] from, int offset, int length) {
        for (int i = 0; i < length; i++) {
            write(register + i, from[offset + i]);
        }
        return length;
    }

    @Override
    public int write(int register, int value) {
        registers[register] = (byte) (register == CTRL3_C ? value & ~RESET_AND_BOOT : value);
        if (register == FIFO_CTRL4) {
            beganNanos = clock.nanoTime();
            slot = 0;
            part = 0;
        }
        return 1;
    }
}
