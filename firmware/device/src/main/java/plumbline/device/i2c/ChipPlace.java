package plumbline.device.i2c;

import org.jspecify.annotations.Nullable;

/**
 * An address and the chips that may live there: asks which one does.
 *
 * <p>By the thread that owns the bus. Takes nothing from the heap after construction, but for {@link #report}.
 */
public final class ChipPlace {

    private final Wire wire;
    private final ChipIdentity[] candidates;
    private final byte[] identity = new byte[2];
    private int answer = Wire.NO_ANSWER;

    /** @param wire to an address of a known chip */
    public ChipPlace(Wire wire) {
        this.wire = wire;
        candidates = KnownChips.at(wire.address()).toArray(ChipIdentity[]::new);
    }

    public Wire wire() {
        return wire;
    }

    /** Reads who is there. @return the identity, or a negative error of {@link Wire} */
    public int ask() {
        int bytes = candidates[0].bytes();
        int read = wire.read(candidates[0].register(), identity, 0, bytes);
        if (read < 0) {
            answer = read;
        } else {
            answer = bytes == 1 ? identity[0] & 0xFF : (identity[0] & 0xFF) << 8 | (identity[1] & 0xFF);
        }
        return answer;
    }

    /** What {@link #ask} returned last. */
    public int answer() {
        return answer;
    }

    /** The chip that answered last, or null if none did or it is not known. */
    public @Nullable ChipIdentity chip() {
        if (answer >= 0) {
            for (ChipIdentity candidate : candidates) {
                if (candidate.is(answer)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    /** What answered last, for a user. */
    public ChipReport report() {
        return ChipReport.of(wire.address(), candidates[0], chip(), answer);
    }
}
