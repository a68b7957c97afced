package plumbline.host.ending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FarewellTest {

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void shouldBeSaidOnceHoweverOftenItIsClosed() {
        Farewell farewell = Farewell.of(done::incrementAndGet);
        farewell.close();
        farewell.close();
        Farewell.all();
        assertEquals(1, done.get());
    }

    @Test
    void shouldBeSaidWhenTheProcessEndsBeforeItIsClosed() {
        Farewell farewell = Farewell.of(done::incrementAndGet);
        Farewell.all();
        farewell.close();
        assertEquals(1, done.get());
    }
}
