package plumbline.core.posture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MotorWatchTest {

    /** At 100 Hz. */
    private final MotorWatch watch = new MotorWatch(10_000_000);

    /** How many of {@code samples}, flagged or not, are shaken. */
    private int shaken(int samples, boolean flagged) {
        int shaken = 0;
        for (int i = 0; i < samples; i++) {
            shaken += watch.shakes(flagged) ? 1 : 0;
        }
        return shaken;
    }

    @Test
    void shouldNotMindSamplesWithoutAMotor() {
        assertEquals(0, shaken(1000, false));
    }

    @Test
    void shouldHoldOnForATenthOfASecondAfterTheMotor() {
        assertEquals(50, shaken(50, true));
        assertEquals(11, shaken(100, false));
        assertFalse(watch.shakes(false));
    }

    @Test
    void shouldBridgePausesShorterThanTheRinging() {
        for (int i = 0; i < 4; i++) {
            assertEquals(20, shaken(20, true));
            assertEquals(8, shaken(8, false));
        }
    }

    @Test
    void shouldBelieveAMotorForFiveSecondsAndNoLonger() {
        assertEquals(500, shaken(5000, true));
        assertEquals(0, shaken(100, false));
    }

    @Test
    void shouldBelieveTheNextMotorAgainAfterARest() {
        shaken(5000, true);
        shaken(12, false);

        assertTrue(watch.shakes(true));
        assertEquals(499, shaken(5000, true));
    }
}
