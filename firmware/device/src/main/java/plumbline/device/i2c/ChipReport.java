package plumbline.device.i2c;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import plumbline.device.os.Errno;

/**
 * What answered at one address.
 *
 * @param address 7-bit
 * @param answers true if anything did
 * @param chip what it is, or null if it is not known or does not answer
 * @param register that was asked
 * @param expected what the expected chip's register holds, hex
 * @param found what it held, hex; empty if there was no answer
 * @param sentence the same as a user reads it
 */
public record ChipReport(
        int address,
        boolean answers,
        @Nullable ChipIdentity chip,
        int register,
        String expected,
        String found,
        String sentence) {

    static ChipReport of(Wire wire) {
        List<ChipIdentity> candidates = ChipIdentity.at(wire.address());
        ChipIdentity first = candidates.getFirst();
        byte[] identity = new byte[2];
        int read = wire.read(first.register(), identity, 0, first.bytes());
        if (read < 0) {
            return silent(wire.address(), first, read);
        }
        int found = 0;
        for (int i = 0; i < first.bytes(); i++) {
            found = (found << 8) | (identity[i] & 0xFF);
        }
        for (ChipIdentity candidate : candidates) {
            if (candidate.is(found)) {
                return answer(wire.address(), first, candidate, found);
            }
        }
        return answer(wire.address(), first, null, found);
    }

    /** True if it is a chip that fills {@code role}. */
    public boolean fills(ChipIdentity.Role role) {
        return chip != null && chip.role() == role;
    }

    private static ChipReport silent(int address, ChipIdentity first, int error) {
        String why = Wire.isNoAnswer(error) ? "nobody answers" : Errno.text(-error);
        return new ChipReport(
                address, false, null, first.register(), first.hex(first.value()), "", hex(address) + ": " + why);
    }

    private static ChipReport answer(int address, ChipIdentity first, @Nullable ChipIdentity chip, int found) {
        String register = "register " + hex(first.register());
        String sentence = chip != null
                ? hex(address) + ": " + chip.name() + " (" + register + " holds " + first.hex(found) + ")"
                : hex(address) + ": a chip that is not known: " + register + " should hold " + first.hex(first.value())
                        + " (" + first.name() + ") and holds " + first.hex(found);
        return new ChipReport(
                address, true, chip, first.register(), first.hex(first.value()), first.hex(found), sentence);
    }

    private static String hex(int value) {
        return String.format(Locale.ROOT, "0x%02X", value);
    }
}
