package plumbline.emulator.wearer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DiceTest {
    private static final int DRAWS = 1_000_000;

    @Test
    void shouldGivePublishedSequenceOfSplitMix64() {
        Dice dice = new Dice(1234567);

        assertEquals(6457827717110365317L, dice.nextLong());
        assertEquals(3203168211198807973L, dice.nextLong());
        assertEquals(Long.parseUnsignedLong("9817491932198370423"), dice.nextLong());
    }

    @Test
    void shouldGiveNormalNumbersWithTheirMoments() {
        Dice dice = new Dice(5);
        double sum = 0;
        double squares = 0;
        double cubes = 0;
        double fourths = 0;
        for (int i = 0; i < DRAWS; i++) {
            double x = dice.gaussian();
            sum += x;
            squares += x * x;
            cubes += x * x * x;
            fourths += x * x * x * x;
        }

        assertEquals(0, sum / DRAWS, 0.005);
        assertEquals(1, squares / DRAWS, 0.006);
        assertEquals(0, cubes / DRAWS, 0.02);
        assertEquals(3, fourths / DRAWS, 0.05);
    }

    @Test
    void shouldHaveTailsOfTheNormalDistribution() {
        Dice dice = new Dice(6);
        int beyondTwo = 0;
        int beyondFour = 0;
        for (int i = 0; i < DRAWS; i++) {
            double size = StrictMath.abs(dice.gaussian());
            beyondTwo += size > 2 ? 1 : 0;
            beyondFour += size > 4 ? 1 : 0;
        }

        assertEquals(0.0455, beyondTwo / (double) DRAWS, 0.001);
        assertEquals(63, beyondFour, 35);
    }

    @Test
    void shouldStayWithinLimitWhenOneIsGiven() {
        Dice dice = new Dice(7);
        double most = 0;
        for (int i = 0; i < 10_000; i++) {
            most = StrictMath.max(most, StrictMath.abs(dice.gaussian(2, 3)));
        }

        assertEquals(3, most);
    }

    @Test
    void shouldGiveStreamsOfTheirOwnWhenSplit() {
        Dice dice = new Dice(8);

        assertNotEquals(dice.split(1).nextLong(), dice.split(2).nextLong());
        assertEquals(dice.split(1).nextLong(), dice.split(1).nextLong());
        double uniform = dice.split(3).uniform();
        assertTrue(uniform >= 0 && uniform < 1);
    }
}
