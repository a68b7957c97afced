package plumbline.device.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import plumbline.core.time.ManualClock;
import plumbline.device.i2c.Bus;
import plumbline.device.i2c.Wire;
import plumbline.device.sampling.LoopThread;

/** What becomes of a bus that was opened for a unit that can't begin. */
class UnitOpenerTest {

    private static final long LONG_ENOUGH_MILLIS = 20_000;

    private final ManualClock clock = new ManualClock(0);

    @Test
    void shouldCloseTheBusAndEndWhenTheRestCannotBeMade() throws InterruptedException {
        CountedBus bus = new CountedBus(false);
        UnitOpener opener = new UnitOpener(ignored -> bus, clock, new Notes());
        LoopThread loop = new LoopThread(opener, clock);
        loop.start();
        opener.giveUp();
        assertTrue(loop.join(LONG_ENOUGH_MILLIS));
        assertInstanceOf(CancellationException.class, loop.failure());
        assertEquals(1, bus.closed);
    }

    @Test
    void shouldCloseTheBusThatCannotEvenBeLookedAt() throws InterruptedException {
        CountedBus bus = new CountedBus(true);
        LoopThread loop = new LoopThread(new UnitOpener(ignored -> bus, clock, new Notes()), clock);
        loop.start();
        assertTrue(loop.join(LONG_ENOUGH_MILLIS));
        assertInstanceOf(IllegalStateException.class, loop.failure());
        assertEquals(1, bus.closed);
    }

    /** Has no chips, and counts how often it is closed. */
    private static final class CountedBus implements Bus {

        private final boolean broken;
        private int closed;

        CountedBus(boolean broken) {
            this.broken = broken;
        }

        @Override
        public String name() {
            return "counted";
        }

        @Override
        public Wire at(int address) {
            if (broken) {
                throw new IllegalStateException("it broke");
            }
            return new RehearsalBus.Nobody(address);
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
