package plumbline.device.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.device.i2c.Bus;
import plumbline.device.imu.Fault;
import plumbline.emulator.bus.BusFault;

/** The clock line held low: what the loop makes of it, and how soon it ends. */
class StuckBusTest {

    private static final long TIMEOUT_NANOS = Bus.TIMEOUT_MILLIS * 1_000_000L;
    private static final double FOREVER = 1e6;

    private final UnitTrial trial = new UnitTrial("upright 10min", false).run(5);

    @Test
    void shouldSpendNoMoreThanOneTimeoutAStepAndCallItByItsName() {
        assertEquals(List.of(), faults());
        trial.breakDown(BusFault.BUS_STUCK, FOREVER);

        // Longer than the haptic driver goes unlooked at.
        for (int i = 0; i < 100; i++) {
            trial.clock.sleepUntil(trial.loop.deadlineNanos());
            long before = trial.clock.nanoTime();
            trial.step();
            long tookNanos = trial.clock.nanoTime() - before;
            assertTrue(tookNanos <= TIMEOUT_NANOS, () -> "a step took " + tookNanos + " ns");
        }

        assertEquals(List.of(Fault.BUS_STUCK), faults());
        assertFalse(trial.loop.isWell());
    }

    @Test
    void shouldLetAShortDisturbancePass() {
        trial.breakDown(BusFault.BUS_STUCK, 0.12);
        trial.run(2);

        assertEquals(List.of(), faults());
        assertEquals(0, trial.loop.summary().lost());
    }

    @Test
    void shouldSayNoGoodnightOnABusThatIsKnownToBeStuck() {
        trial.breakDown(BusFault.BUS_STUCK, FOREVER);
        trial.step();
        long before = trial.clock.nanoTime();

        trial.loop.close();

        assertEquals(before, trial.clock.nanoTime());
    }

    @Test
    void shouldEndAfterOneTimeoutOnABusThatHasJustStuck() {
        trial.breakDown(BusFault.BUS_STUCK, FOREVER);
        long before = trial.clock.nanoTime();

        trial.loop.close();

        assertEquals(TIMEOUT_NANOS, trial.clock.nanoTime() - before);
    }

    private List<Fault> faults() {
        List<Fault> began = new ArrayList<>();
        LoopEvent event = new LoopEvent();
        while (trial.events.poll(event)) {
            if (event.type == LoopEventType.FAULT_BEGAN) {
                began.add(Fault.values()[event.code]);
            }
        }
        return began;
    }
}
