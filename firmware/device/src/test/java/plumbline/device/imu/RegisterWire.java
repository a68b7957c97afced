package plumbline.device.imu;

import plumbline.device.i2c.Wire;

/** An LSM6DSOX with no timing at all: registers that hold what is written, and a FIFO that a test fills word by word. */
final class RegisterWire implements Wire {

    final int[] registers = new int[256];
    int error;
    int reads;

    private final byte[] words = new byte[4096];
    private int filled;

    RegisterWire() {
        powerOn();
    }

    void powerOn() {
        java.util.Arrays.fill(registers, 0);
        registers[0x0F] = 0x6C;
        registers[0x12] = 0x04;
        registers[0x18] = 0xE0;
        filled = 0;
    }

    /** Puts a word of three values with correct parity into the FIFO. Takes nothing from the heap, as all here. */
    void word(int sensor, long slot, int x, int y, int z) {
        int tag = sensor << 3 | ((int) slot & 3) << 1;
        words[filled] = (byte) (tag | (Integer.bitCount(tag) & 1));
        put(1, x);
        put(3, y);
        put(5, z);
        filled += 7;
    }

    private void put(int at, int value) {
        words[filled + at] = (byte) value;
        words[filled + at + 1] = (byte) (value >> 8);
    }

    /** One slot's gyro and accelerometer words, in that order, and before them a timestamp with every eighth. */
    void slot(long number, int ticksPerSlot) {
        if (number % 8 == 0) {
            timestamp(number, number * ticksPerSlot);
        }
        int low = (int) number & 0xFF;
        word(1, number, 0x100 | low, 0x200 | low, 0x300 | low);
        word(2, number, 0x400 | low, 0x500 | low, 0x600 | low);
    }

    void timestamp(long number, long ticks) {
        word(4, number, (int) ticks, (int) (ticks >> 16), 0);
    }

    /** Spoils the tag of the word put last. */
    void spoilLast() {
        words[filled - 7] ^= 1;
    }

    void overflow() {
        registers[0x3B] |= 1 << 3;
    }

    @Override
    public int address() {
        return 0x6A;
    }

    @Override
    public int read(int register, byte[] into, int offset, int length) {
        reads++;
        if (error != 0) {
            return error;
        }
        if (register == 0x78) {
            System.arraycopy(words, 0, into, offset, length);
            System.arraycopy(words, length, words, 0, filled - length);
            filled -= length;
            return length;
        }
        registers[0x3A] = (filled / 7) & 0xFF;
        registers[0x3B] = (registers[0x3B] & ~3) | ((filled / 7) >> 8);
        for (int i = 0; i < length; i++) {
            into[offset + i] = (byte) registers[register + i];
        }
        if (register == 0x3A) {
            registers[0x3B] = 0;
        }
        return length;
    }

    @Override
    public int write(int register, byte[] from, int offset, int length) {
        throw new UnsupportedOperationException("the driver writes single registers");
    }

    @Override
    public int write(int register, int value) {
        if (error != 0) {
            return error;
        }
        if (register == 0x12 && (value & 1) != 0) {
            powerOn();
        } else {
            registers[register] = value;
        }
        return 1;
    }
}
