package plumbline.device.os;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SystemLoopClockTest {

    private final SystemLoopClock clock = new SystemLoopClock();

    @Test
    void shouldNotComeBackBeforeTheDeadline() {
        for (int i = 0; i < 10; i++) {
            long deadlineNanos = clock.nanoTime() + 300_000;

            clock.sleepUntil(deadlineNanos);

            assertTrue(clock.nanoTime() >= deadlineNanos);
        }
    }

    @Test
    void shouldComeBackFromADeadlineThatHasPassedAndFromOneBeforeTheClockBegan() {
        clock.sleepUntil(clock.nanoTime() - 1);
        clock.sleepUntil(-1);
    }
}
