package plumbline.device.i2c;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import plumbline.core.time.LoopClock;

/**
 * How fast a bus is, by the clock: a long and a short burst, the best of several of each, so that the system's own share of a
 * transfer, which is the same for both, drops out.
 *
 * @param bitsPerSecond what the wires carry; {@link Long#MAX_VALUE} where no time passes
 * @param isSlow true if too slow for a fast sensor's FIFO
 * @param sentence the same as a user reads it, with what to do
 */
public record BusSpeed(long bitsPerSecond, boolean isSlow, String sentence) {

    /** I2C fast mode, as the unit is to be set up. */
    public static final int WANTED_HZ = 400_000;

    private static final int SLOW_BELOW_HZ = 300_000;

    /** Fast mode plus (NXP UM10204, 5.2): no wire on a Raspberry Pi carries more. */
    private static final int FASTEST_WIRE_HZ = 1_000_000;

    private static final int LONG_BYTES = 32;
    private static final int SHORT_BYTES = 2;
    private static final int BURSTS = 8;

    /** Eight bits and an acknowledgement. */
    private static final int BITS_A_BYTE = 9;

    /** Null if {@code wire}'s chip did not answer each time. */
    static @Nullable BusSpeed measure(Wire wire, ChipIdentity chip, LoopClock clock) {
        byte[] burst = new byte[LONG_BYTES];
        long shortNanos = Long.MAX_VALUE;
        long longNanos = Long.MAX_VALUE;
        for (int i = 0; i < BURSTS; i++) {
            long beginNanos = clock.nanoTime();
            int few = wire.read(chip.quietRegister(), burst, 0, SHORT_BYTES);
            long betweenNanos = clock.nanoTime();
            int many = wire.read(chip.quietRegister(), burst, 0, LONG_BYTES);
            longNanos = Math.min(longNanos, clock.nanoTime() - betweenNanos);
            shortNanos = Math.min(shortNanos, betweenNanos - beginNanos);
            if (few < 0 || many < 0) {
                return null;
            }
        }
        long bits = BITS_A_BYTE * (LONG_BYTES - SHORT_BYTES);
        long nanos = longNanos - shortNanos;
        return ofBitsPerSecond(nanos <= 0 ? Long.MAX_VALUE : bits * 1_000_000_000L / nanos);
    }

    private static BusSpeed ofBitsPerSecond(long hz) {
        String found = "the bus carries " + hz / 1000 + " kbit/s";
        if (hz > FASTEST_WIRE_HZ) {
            return new BusSpeed(hz, false, "faster than any wire: an emulated bus");
        }
        if (hz < SLOW_BELOW_HZ) {
            return new BusSpeed(
                    hz,
                    true,
                    String.format(
                            Locale.ROOT,
                            "%s, where %d are wanted: put the line dtparam=i2c_arm=on,i2c_arm_baudrate=%d into"
                                    + " /boot/firmware/config.txt and restart",
                            found,
                            WANTED_HZ / 1000,
                            WANTED_HZ));
        }
        return new BusSpeed(hz, false, found);
    }
}
