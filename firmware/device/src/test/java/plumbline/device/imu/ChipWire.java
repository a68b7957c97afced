package plumbline.device.imu;

import plumbline.core.time.ManualClock;
import plumbline.device.i2c.Wire;
import plumbline.emulator.chip.EmulatedChip;

/** A wire straight to an emulated chip, each transfer as long as a bus at 400 kHz takes. Takes nothing from the heap. */
final class ChipWire implements Wire {

    private static final long BYTE_NANOS = 22_500;

    /** While not 0, what every transfer ends with. */
    int error;

    private final EmulatedChip chip;
    private final ManualClock clock;
    private final byte[] message = new byte[2];

    ChipWire(EmulatedChip chip, ManualClock clock) {
        this.chip = chip;
        this.clock = clock;
    }

    @Override
    public int address() {
        return chip.address();
    }

    @Override
    public int read(int register, byte[] into, int offset, int length) {
        if (error != 0 || !chip.answers(clock.nanoTime())) {
            return error == 0 ? NO_ANSWER : error;
        }
        message[0] = (byte) register;
        chip.write(message, 0, 1, clock.nanoTime());
        clock.advance(3 * BYTE_NANOS);
        chip.read(into, offset, length, clock.nanoTime());
        clock.advance(length * BYTE_NANOS);
        return length;
    }

    @Override
    public int write(int register, byte[] from, int offset, int length) {
        throw new UnsupportedOperationException("drivers write single registers");
    }

    @Override
    public int write(int register, int value) {
        if (error != 0 || !chip.answers(clock.nanoTime())) {
            return error == 0 ? NO_ANSWER : error;
        }
        message[0] = (byte) register;
        message[1] = (byte) value;
        clock.advance(3 * BYTE_NANOS);
        chip.write(message, 0, 2, clock.nanoTime());
        return 1;
    }
}
