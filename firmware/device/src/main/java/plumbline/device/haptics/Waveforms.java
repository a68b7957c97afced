package plumbline.device.haptics;

import java.util.EnumMap;
import java.util.Map;

/**
 * What each pattern is made of: up to eight slots of the DRV2605L's waveform sequencer, effects of its library and waits. The chip
 * ends them by itself, so a service that dies never leaves the motor on.
 *
 * <p>Only families of effects that come in 100, 80, 60, 40 and 20 % are used, so that strength 5 to 1 is the same pattern
 * louder or softer (TI SLOS854D, 12.1.2: transition click 58 to 62, buzz 47 to 51, transition hum 64 to 68).
 */
final class Waveforms {

    private static final int CLICK = 58;
    private static final int BUZZ = 47;
    private static final int HUM = 64;

    private static final Map<HapticPattern, byte[][]> SLOTS = new EnumMap<>(HapticPattern.class);

    static {
        put(HapticPattern.NUDGE, BUZZ, pause(150), BUZZ);
        put(HapticPattern.INSISTENT_NUDGE, BUZZ, pause(100), BUZZ, pause(100), BUZZ, pause(100), BUZZ);
        put(HapticPattern.CORRECTED, CLICK, pause(120), CLICK);
        put(HapticPattern.COUNTDOWN, CLICK);
        put(HapticPattern.NEUTRAL_SET, BUZZ, pause(200), BUZZ, pause(200), BUZZ);
        put(HapticPattern.REFUSED, HUM, pause(50), HUM);
        put(HapticPattern.LIMIT, BUZZ);
        put(HapticPattern.BREAK, HUM, pause(300), HUM, pause(300), HUM);
        put(HapticPattern.SNOOZED, HUM, pause(150), CLICK);
        put(HapticPattern.ERROR, CLICK, pause(50), CLICK, pause(50), CLICK, pause(50), HUM);
        put(HapticPattern.PAIRING, CLICK, pause(100), BUZZ, pause(100), CLICK, pause(100), BUZZ);
    }

    private Waveforms() {}

    /** The eight sequencer registers for {@code pattern} at {@code strength}, 1 to 5; shared, not to be changed. */
    static byte[] slots(HapticPattern pattern, int strength) {
        byte[][] byStrength = SLOTS.get(pattern);
        if (byStrength == null || strength < 1 || strength > byStrength.length) {
            throw Words.strength(strength);
        }
        return byStrength[strength - 1];
    }

    private static void put(HapticPattern pattern, int... loudest) {
        byte[][] byStrength = new byte[5][Drv2605lRegisters.SLOTS];
        for (int strength = 1; strength <= byStrength.length; strength++) {
            for (int slot = 0; slot < loudest.length; slot++) {
                boolean waits = loudest[slot] >= Drv2605lRegisters.WAIT;
                byStrength[strength - 1][slot] = (byte) (waits ? loudest[slot] : loudest[slot] + 5 - strength);
            }
        }
        SLOTS.put(pattern, byStrength);
    }

    private static int pause(int millis) {
        return Drv2605lRegisters.WAIT | millis / Drv2605lRegisters.WAIT_STEP_MILLIS;
    }

    /** Apart: the JVM makes all words of a class on the heap of the thread that lets it compile the first of its methods. */
    private static final class Words {

        static IllegalArgumentException strength(int found) {
            return new IllegalArgumentException("a pattern's strength is 1 to 5, not " + found);
        }
    }
}
