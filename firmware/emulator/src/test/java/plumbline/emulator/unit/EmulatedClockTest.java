package plumbline.emulator.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.core.time.LoopClock;
import plumbline.emulator.HeapMeter;

class EmulatedClockTest {

    private static LoopClock clock(int speedPermille) {
        return EmulatedClock.of(new EmulatedTime(speedPermille));
    }

    @Test
    void shouldBeFoundOnTheClassPath() {
        assertInstanceOf(
                EmulatedClock.class,
                ServiceLoader.load(LoopClock.class).findFirst().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 1000, 60_000, 1_000_000})
    void shouldNotComeBackBeforeTheDeadline(int speedPermille) {
        LoopClock clock = clock(speedPermille);
        long deadline = clock.nanoTime() + 3_000_000;
        clock.sleepUntil(deadline);

        assertTrue(clock.nanoTime() >= deadline);
        clock.sleepUntil(deadline - 1_000_000_000_000L);
    }

    @Test
    void shouldRunAsManyTimesFasterAsTold() {
        LoopClock sun = clock(1000);
        LoopClock fast = clock(100_000);
        long sunBefore = sun.nanoTime();
        long fastBefore = fast.nanoTime();
        fast.sleepUntil(fastBefore + 1_000_000_000);
        long fastAfter = fast.nanoTime();
        long sunAfter = sun.nanoTime();

        assertTrue((fastAfter - fastBefore) / 100 <= sunAfter - sunBefore);
        assertTrue(fastAfter - fastBefore >= 1_000_000_000);
    }

    @Test
    void shouldComeBackAtOnceWhenInterrupted() {
        Thread.currentThread().interrupt();
        LoopClock clock = clock(1000);
        clock.sleepUntil(clock.nanoTime() + 3_600_000_000_000L);
        assertTrue(Thread.interrupted());
    }

    @Test
    void shouldTakeNothingFromTheHeap() {
        LoopClock clock = clock(100_000);
        assertEquals(0, HeapMeter.bytes(5, () -> {
            for (int i = 0; i < 100; i++) {
                clock.sleepUntil(clock.nanoTime() + 100_000);
            }
        }));
    }
}
