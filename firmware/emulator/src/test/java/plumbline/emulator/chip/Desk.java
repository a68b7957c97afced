package plumbline.emulator.chip;

import java.util.Locale;

/** A chip on the desk: written and read in hex, time passing as asked. */
final class Desk {

    static final long MILLI = 1_000_000;

    final EmulatedChip chip;
    long nowNanos;

    Desk(EmulatedChip chip) {
        this.chip = chip;
    }

    Desk pass(long nanos) {
        nowNanos += nanos;
        return this;
    }

    Desk write(int... bytes) {
        byte[] data = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            data[i] = (byte) bytes[i];
        }
        chip.write(data, 0, data.length, nowNanos);
        return this;
    }

    /** What a block read of {@code length} from {@code register} gives, in hex. */
    String read(int register, int length) {
        write(register);
        byte[] data = new byte[length];
        chip.read(data, 0, length, nowNanos);
        StringBuilder hex = new StringBuilder();
        for (byte value : data) {
            hex.append(hex.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "%02X", value));
        }
        return hex.toString();
    }

    /** Two bytes, high byte first, signed. */
    int read16(int register) {
        write(register);
        byte[] data = new byte[2];
        chip.read(data, 0, 2, nowNanos);
        return (data[0] << 8) | (data[1] & 0xFF);
    }
}
