package plumbline.emulator.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.emulator.HeapMeter;

class BusThreadTest {

    private static final int TRANSFERS = 10_000;

    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private final BusTransfer transfer = new BusTransfer();
    private BusModel inner = given -> given.count();
    private final BusThread bus = new BusThread(given -> inner.transfer(given));

    @AfterEach
    void close() {
        bus.close();
    }

    @Test
    void shouldCarryTheTransferOutOnAnotherThreadAndBringBackWhatCameOfIt() {
        inner = given -> {
            thread.set(Thread.currentThread());
            given.data[0]++;
            return given.data[0];
        };
        for (int i = 1; i <= 100; i++) {
            assertEquals(i, bus.transfer(transfer));
        }
        assertNotSame(Thread.currentThread(), thread.get());
    }

    @Test
    void shouldThrowAtWhoAskedWhatWentWrongAndGoOn() {
        RuntimeException bug = new IllegalStateException("a bug");
        inner = given -> {
            throw bug;
        };
        assertSame(bug, assertThrows(RuntimeException.class, () -> bus.transfer(transfer)));
        inner = given -> {
            throw new StackOverflowError();
        };
        assertThrows(StackOverflowError.class, () -> bus.transfer(transfer));
        inner = given -> 7;
        assertEquals(7, bus.transfer(transfer));
    }

    @Test
    void shouldKeepWhatTheBusTakesFromTheHeapAwayFromWhoAsks() {
        inner = given -> new byte[100 + given.count()].length;
        assertEquals(0, HeapMeter.bytes(3, () -> {
            for (int i = 0; i < TRANSFERS; i++) {
                bus.transfer(transfer);
            }
        }));
    }

    @Test
    void shouldCarryOutWhatAThreadAsksThatIsInterrupted() {
        Thread.currentThread().interrupt();
        inner = given -> 3;
        assertEquals(3, bus.transfer(transfer));
        assertEquals(true, Thread.interrupted());
    }

    @Test
    void shouldRefuseOnceItIsClosed() {
        bus.close();
        bus.close();
        assertThrows(IllegalStateException.class, () -> bus.transfer(transfer));
    }
}
