package plumbline.device.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import plumbline.core.trace.Health;
import plumbline.emulator.bus.BusFault;

class LoopWatchTest {

    private static final long MILLI = 1_000_000;

    private final LoopWatch watch = new LoopWatch();
    private final Health health = new Health();
    private long nowNanos = 5_000 * MILLI;

    private void drain(int times) {
        for (int i = 0; i < times; i++) {
            nowNanos += 10 * MILLI;
            watch.samples(8, nowNanos);
        }
    }

    @Test
    void shouldKnowNoRateBeforeTheSecondDrain() {
        assertEquals(0, watch.meanRateMilliHz());
        drain(1);
        assertEquals(0, watch.meanRateMilliHz());
        drain(1);
        assertEquals(800_000, watch.meanRateMilliHz());
    }

    @Test
    void shouldCountOnlyTheTimeInWhichTheSensorRuns() {
        drain(100);
        watch.stopped();
        nowNanos += 60_000 * MILLI;
        watch.stopped();
        // What a restarted FIFO brings first says nothing of how long it took.
        watch.samples(200, nowNanos);
        drain(100);
        assertEquals(800_000, watch.meanRateMilliHz());
        assertEquals(1800, watch.samples());
    }

    @Test
    void shouldReportTheRateOfEachIntervalAndNoneWhereNothingCame() {
        drain(101);
        watch.report(health);
        assertEquals(800_000, health.rateMilliHz);
        watch.stopped();
        watch.report(health);
        assertEquals(0, health.rateMilliHz);
        nowNanos += 9_000 * MILLI;
        drain(11);
        watch.report(health);
        assertEquals(800_000, health.rateMilliHz);
        watch.overall(health);
        assertEquals(800_000, health.rateMilliHz);
    }

    @Test
    void shouldLetWhatIsLostWhileTheSensorRunsLowerTheRate() {
        drain(101);
        nowNanos += 1_000 * MILLI;
        drain(1);
        assertTrue(watch.meanRateMilliHz() < 410_000, () -> "found " + watch.meanRateMilliHz());
    }

    @Test
    void shouldTellTheSensorsRateOfAUnitThatWasUnpluggedForAThirdOfItsLife() {
        UnitTrial trial = new UnitTrial("upright 60s", false).run(20);
        int before = trial.loop.summary().rateMilliHz();
        trial.breakDown(BusFault.UNPLUGGED, 10).run(20);
        assertEquals(before, trial.loop.summary().rateMilliHz(), 1_500);
        assertTrue(trial.loop.summary().samples() < 27_000);
    }
}
