package plumbline.emulator.wearer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RampTest {

    @Test
    void shouldMoveWithMinimumJerk() {
        Ramp ramp = new Ramp(2);
        ramp.moveTo(6, 1, 2);

        ramp.at(1);
        assertEquals(2, ramp.value());
        assertEquals(0, ramp.rate());
        ramp.at(2);
        assertEquals(4, ramp.value(), 1e-12);
        assertEquals(1.875 * 2, ramp.rate(), 1e-12);
        assertEquals(0, ramp.accel(), 1e-12);
        ramp.at(3);
        assertEquals(6, ramp.value());
        assertEquals(0, ramp.rate());
        assertEquals(0, ramp.accel());
    }

    @Test
    void shouldStayContinuousToAccelerationWhenMovesOverlap() {
        Ramp ramp = new Ramp(0);
        ramp.moveTo(10, 0.5, 2);
        ramp.moveTo(-3, 1.2, 0.7);
        ramp.moveTo(4, 1.3, 3);
        double h = 1e-4;
        double value = 0;
        double rate = 0;
        double accel = 0;
        for (int i = 1; i < 60_000; i++) {
            ramp.at(i * h);
            assertEquals(value + 0.5 * h * (rate + ramp.rate()), ramp.value(), 1e-7);
            assertEquals(rate + 0.5 * h * (accel + ramp.accel()), ramp.rate(), 1e-5);
            assertEquals(accel, ramp.accel(), 0.5);
            value = ramp.value();
            rate = ramp.rate();
            accel = ramp.accel();
        }

        assertEquals(4, value, 1e-12);
        assertEquals(4, ramp.target(), 1e-12);
    }

    @Test
    void shouldFinishWhatHasBegunWhenTheRestIsForgotten() {
        Ramp ramp = new Ramp(0);
        ramp.moveBy(1, 0, 4);
        ramp.moveBy(5, 3, 1);
        for (int i = 0; i < 10; i++) {
            ramp.moveBy(7, 5 + i, 1);
        }

        ramp.at(2);
        ramp.forgetFrom(2);

        assertEquals(1, ramp.target(), 1e-12);
        ramp.at(20);
        assertEquals(1, ramp.value(), 1e-12);
    }

    @Test
    void shouldPlanNothingWhenItIsThereAlready() {
        Ramp ramp = new Ramp(3);
        ramp.moveTo(3, 0, 1);

        ramp.at(0.5);

        assertTrue(ramp.rate() == 0 && ramp.value() == 3);
    }
}
