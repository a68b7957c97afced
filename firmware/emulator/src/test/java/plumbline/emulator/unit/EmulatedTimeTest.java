package plumbline.emulator.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import plumbline.emulator.unit.EmulatedTime.Sleeper;

class EmulatedTimeTest {

    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1000 * MILLI;
    private static final long LEAD_NANOS = 10 * MILLI;

    private final AtomicLong sun = new AtomicLong(77 * SECOND);
    private final EmulatedTime time = new EmulatedTime(60_000, sun::get);
    private final Sleeper loop = new Sleeper();
    private final Sleeper disk = new Sleeper();
    private final long begin = time.nowNanos();

    private long afterSun(long nanos) {
        sun.addAndGet(nanos);
        return time.nowNanos() - begin;
    }

    @Test
    void shouldRunSixtyTimesAsFastAndHalfAsFast() {
        assertEquals(60 * SECOND, afterSun(SECOND));
        EmulatedTime slow = new EmulatedTime(500, sun::get);
        long before = slow.nowNanos();
        sun.addAndGet(SECOND);
        assertEquals(SECOND / 2, slow.nowNanos() - before);
    }

    @Test
    void shouldStandWhileOneWhoSleptByItIsLateAndGoOnFromThereWhenHeSleepsAgain() {
        time.sleeps(loop, begin + 12 * MILLI);
        assertEquals(12 * MILLI, afterSun(12 * MILLI / 60));
        time.wakes(loop);
        assertEquals(12 * MILLI + LEAD_NANOS, afterSun(100 * MILLI));
        assertEquals(12 * MILLI + LEAD_NANOS, afterSun(SECOND));
        time.sleeps(loop, begin + 36 * MILLI);
        assertEquals(12 * MILLI + LEAD_NANOS, afterSun(0));
        assertEquals(12 * MILLI + LEAD_NANOS + 6 * MILLI, afterSun(MILLI / 10));
        assertEquals(36 * MILLI + LEAD_NANOS, afterSun(SECOND));
    }

    @Test
    void shouldWaitForTheLatestOfThem() {
        time.sleeps(disk, begin + 3600 * SECOND);
        time.sleeps(loop, begin + MILLI);
        assertEquals(MILLI + LEAD_NANOS, afterSun(SECOND));
    }

    @Test
    void shouldStandWhereItIsForOneWhoIsLateAlreadyAndNotGoBack() {
        assertEquals(60 * SECOND, afterSun(SECOND));
        time.sleeps(loop, begin + SECOND);
        assertEquals(60 * SECOND, afterSun(SECOND));
    }

    @Test
    void shouldGoOnToTheEndOfWhatTheBusWaitsForAndNoFurther() {
        time.sleeps(loop, begin + MILLI);
        afterSun(SECOND);
        time.grant(begin + 900 * MILLI);
        time.grant(begin);
        assertEquals(900 * MILLI, afterSun(SECOND / 2));
    }

    @Test
    void shouldNotWaitForEverForOneWhoDoesNotComeBack() {
        time.sleeps(loop, begin + MILLI);
        assertEquals(MILLI + LEAD_NANOS, afterSun(1999 * MILLI));
        assertEquals(MILLI + LEAD_NANOS, afterSun(0));
        assertEquals(MILLI + LEAD_NANOS + 60 * SECOND, afterSun(SECOND));
        time.sleeps(loop, begin + 62 * SECOND);
        assertEquals(62 * SECOND + LEAD_NANOS, afterSun(SECOND));
    }

    @Test
    void shouldNotWaitForAThreadThatHasEnded() throws InterruptedException {
        Thread gone = new Thread(() -> time.sleeps(loop, begin + MILLI));
        gone.start();
        gone.join();
        assertEquals(60 * SECOND, afterSun(SECOND));
    }

    @Test
    void shouldWaitForNobodyAtTheSunsPace() {
        EmulatedTime plain = new EmulatedTime(1000, sun::get);
        plain.sleeps(loop, plain.nowNanos() + MILLI);
        sun.addAndGet(SECOND);
        assertEquals(sun.get(), plain.nowNanos());
    }

    @Test
    void shouldNeverGoBackWhoeverAsks() throws InterruptedException {
        EmulatedTime real = new EmulatedTime(1_000_000);
        Thread sleeper = new Thread(() -> {
            EmulatedClock clock = EmulatedClock.of(real);
            for (int i = 0; i < 2000; i++) {
                clock.sleepUntil(real.nowNanos() + MILLI);
            }
        });
        sleeper.start();
        long last = real.nowNanos();
        while (sleeper.isAlive()) {
            long now = real.nowNanos();
            assertTrue(now >= last);
            last = now;
        }
        sleeper.join();
    }
}
