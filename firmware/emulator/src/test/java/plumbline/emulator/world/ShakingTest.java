package plumbline.emulator.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.emulator.HeapMeter;

class ShakingTest {
    private static final double STEP_SECONDS = 1e-4;

    private final double[] added = new double[6];
    private double mostG;
    private int turns;
    private boolean wasPositive;

    /** Lets {@code shaking} be driven, and keeps its greatest force along x and how often that turned positive. */
    private void drive(Shaking shaking, double drive, double seconds) {
        mostG = 0;
        turns = 0;
        for (int i = 0; i < seconds / STEP_SECONDS; i++) {
            Arrays.fill(added, 0);
            shaking.add(drive, STEP_SECONDS, added);
            mostG = StrictMath.max(mostG, StrictMath.abs(added[3]));
            boolean positive = added[3] > 0;
            turns += positive && !wasPositive ? 1 : 0;
            wasPositive = positive;
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.42", "0.4, 0.168"})
    void shouldRingAtItsResonanceHoweverALinearMotorIsDriven(double drive, double g) {
        Shaking linear = new LinearShaking(175);
        drive(linear, drive, 0.1);
        drive(linear, drive, 1);

        assertEquals(g, mostG, 0.01);
        assertEquals(175, turns, 1);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.65, 200", "0.5, 0.1625, 100", "0.2, 0.026, 40"})
    void shouldTurnAsFastAsARotatingMotorIsDrivenAndShakeWithTheSquareOfIt(double drive, double g, int hz) {
        Shaking rotating = new RotatingShaking();
        drive(rotating, drive, 0.5);
        drive(rotating, drive, 1);

        assertEquals(g, mostG, 0.005);
        assertEquals(hz, turns, 1);
    }

    @Test
    void shouldSweepUpSlowlyAndStopWithinTheTimeThatADriverWaits() {
        Shaking rotating = new RotatingShaking();
        drive(rotating, 1, 0.05);
        assertTrue(mostG < 0.4, "after 50 ms " + mostG);
        drive(rotating, 1, 0.15);
        assertTrue(mostG > 0.6, "after 200 ms " + mostG);

        drive(rotating, 0, 0.15);
        drive(rotating, 0, 0.01);
        assertTrue(mostG > 0 && mostG < 0.002, "150 ms later " + mostG);
        drive(rotating, 0, 0.2);
        drive(rotating, 0, 0.01);
        assertEquals(0, mostG);
    }

    @Test
    void shouldTakeNothingFromTheHeap() {
        Shaking rotating = new RotatingShaking();
        assertEquals(0, HeapMeter.bytes(20, () -> drive(rotating, 0.8, 1)));
    }
}
