package plumbline.core.posture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepRhythmTest {

    private final StepRhythm rhythm = new StepRhythm();
    private int slot;

    /** Lets {@code slots} of 50 ms pass with 1.9 steps a second in them, known or not. */
    private void walk(int slots, boolean known) {
        for (int i = 0; i < slots; i++, slot++) {
            if (known) {
                rhythm.add(1000 + (int) (250 * Math.sin(2 * Math.PI * 1.9 * slot / 20)));
            } else {
                rhythm.addUnknown();
            }
            if (slot % 10 == 9) {
                rhythm.evaluate();
            }
        }
    }

    private void stand(int slots) {
        for (int i = 0; i < slots; i++, slot++) {
            rhythm.add(1000);
            if (slot % 10 == 9) {
                rhythm.evaluate();
            }
        }
    }

    @Test
    void shouldKeepTimeOverAHole() {
        walk(100, true);
        for (int hole = 0; hole <= 60; hole += 6) {
            walk(hole, false);
            assertTrue(rhythm.isWalking(), "in a hole of " + hole);
            walk(70, true);
            assertTrue(rhythm.isWalking(), "after a hole of " + hole);
        }
    }

    @Test
    void shouldKnowWithinThreeSecondsOfAHoleThatAWalkEndedInIt() {
        walk(100, true);
        walk(40, false);
        stand(60);

        assertFalse(rhythm.isWalking());
        stand(60);
        assertFalse(rhythm.isWalking());
    }

    @Test
    void shouldSaveItsVerdictWhileNextToNothingIsKnown() {
        walk(100, true);
        for (int i = 0; i < 400; i++) {
            walk(2, true);
            walk(3, false);
        }
        assertTrue(rhythm.isWalking());
    }

    /** Chance alone makes a rhythm of few pairs, and now and then of many: of 400 000 slots, some 300 if all are known. */
    @ParameterizedTest
    @CsvSource({"1, 3, 1, 3", "6, 6, 14, 14", "27, 48, 20, 60", "3, 48, 1, 60"})
    void shouldSeeNoMoreStepsInNoiseForTheHolesInIt(int shortestHole, int longestHole, int shortest, int longest) {
        Random random = new Random(3);
        int walks = 0;
        while (slot < 400_000) {
            int hole = random.nextInt(shortestHole, longestHole + 1);
            int known = random.nextInt(shortest, longest + 1);
            for (int i = 0; i < hole + known; i++) {
                walks += noise(random, i >= hole) ? 1 : 0;
            }
        }
        assertEquals(0, walks, 800);
    }

    @Test
    void shouldSurviveWhateverIsNotKnown() {
        Random random = new Random(3);
        int walks = 0;
        while (slot < 200_000) {
            walks += noise(random, random.nextInt(1 + slot / 20_000) == 0) ? 1 : 0;
        }
        assertEquals(0, walks, 200);
    }

    /** Lets 50 ms of noise pass, known or not. True if that is taken for steps. */
    private boolean noise(Random random, boolean known) {
        if (known) {
            rhythm.add(random.nextInt(1 << 16));
        } else {
            rhythm.addUnknown();
        }
        if (slot++ % 10 == 9) {
            rhythm.evaluate();
        }
        return rhythm.isWalking();
    }
}
