package plumbline.device.i2c;

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

    /**
     * @param first the chip expected there
     * @param answer the identity found, or a negative error of {@link Wire}
     */
    static ChipReport of(int address, ChipIdentity first, @Nullable ChipIdentity chip, int answer) {
        return answer < 0 ? silent(address, first, answer) : answer(address, first, chip, answer);
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
                        + (chip.role() == ChipIdentity.Role.NONE ? ", which no driver here fits" : "")
                : hex(address) + ": a chip that is not known: " + register + " should hold " + first.hex(first.value())
                        + " (" + first.name() + ") and holds " + first.hex(found);
        return new ChipReport(
                address, true, chip, first.register(), first.hex(first.value()), first.hex(found), sentence);
    }

    private static String hex(int value) {
        return String.format(Locale.ROOT, "0x%02X", value);
    }
}
