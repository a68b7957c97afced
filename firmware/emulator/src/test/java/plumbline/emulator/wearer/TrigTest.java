package plumbline.emulator.wearer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TrigTest {

    @Test
    void shouldAgreeWithTheLibraryToTheLastPlaces() {
        Dice dice = new Dice(1);
        for (int i = 0; i < 1_000_000; i++) {
            double x = dice.between(-1, 1) * (i % 3 == 0 ? 1 : i % 3 == 1 ? 7 : 100_000);
            close(StrictMath.sin(x), Trig.sin(x), x);
            close(StrictMath.cos(x), Trig.cos(x), x);
        }
    }

    /** Near a zero the angle itself is known no better than this. */
    private static void close(double expected, double found, double x) {
        double allowed = 2 * StrictMath.ulp(expected) + StrictMath.abs(x) * 2e-22;
        assertTrue(
                StrictMath.abs(expected - found) <= allowed, "at " + x + " expected " + expected + ", found " + found);
    }

    @Test
    void shouldBeExactAtNothing() {
        assertEquals(0, Trig.sin(0));
        assertEquals(1, Trig.cos(0));
    }
}
