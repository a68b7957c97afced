package plumbline.device.haptics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaveformsTest {

    @Test
    void shouldBuzzThreeTimesWhenNeutralWasTaken() {
        byte wait = (byte) (0x80 | 20);

        assertArrayEquals(new byte[] {47, wait, 47, wait, 47, 0, 0, 0}, Waveforms.slots(HapticPattern.NEUTRAL_SET, 5));
    }

    @Test
    void shouldPlayTheSamePatternSofterAtALowerStrength() {
        assertArrayEquals(new byte[] {51, (byte) 0x8F, 51, 0, 0, 0, 0, 0}, Waveforms.slots(HapticPattern.NUDGE, 1));
        assertArrayEquals(new byte[] {47, (byte) 0x8F, 47, 0, 0, 0, 0, 0}, Waveforms.slots(HapticPattern.NUDGE, 5));
        assertArrayEquals(new byte[] {60, 0, 0, 0, 0, 0, 0, 0}, Waveforms.slots(HapticPattern.COUNTDOWN, 3));
    }

    @Test
    void shouldFeelDifferentForEachPattern() {
        for (int strength = 1; strength <= 5; strength++) {
            Set<String> distinct = new HashSet<>();
            for (HapticPattern pattern : HapticPattern.values()) {
                byte[] slots = Waveforms.slots(pattern, strength);
                assertEquals(8, slots.length);
                assertTrue(distinct.add(Arrays.toString(slots)), pattern + " is felt as another");
            }
        }
    }

    @Test
    void shouldRefuseAStrengthThatThereIsNot() {
        assertThrows(IllegalArgumentException.class, () -> Waveforms.slots(HapticPattern.NUDGE, 0));
        assertThrows(IllegalArgumentException.class, () -> Waveforms.slots(HapticPattern.NUDGE, 6));
    }
}
