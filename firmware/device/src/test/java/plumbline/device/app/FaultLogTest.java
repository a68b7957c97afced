package plumbline.device.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.device.imu.Fault;
import plumbline.device.sampling.LoopEvent;

class FaultLogTest {

    private static final long SECOND = 1_000_000_000;

    private final List<String> said = new ArrayList<>();
    private final FaultLog log = new FaultLog(said::add, said::add);

    @Test
    void shouldTellThatAFaultBeganAndHowLongItTook() {
        log.began(event(Fault.STALLED, SECOND, 0));
        log.ended(event(Fault.STALLED, 2 * SECOND, 250_999_999));

        assertEquals(List.of("no samples", "no samples: over after 250 ms"), said);
    }

    @Test
    void shouldCountAFaultThatComesAndGoesAndTellAgainAfterAMinute() {
        for (int i = 0; i < 100; i++) {
            log.began(event(Fault.SATURATED, i * SECOND / 2, 0));
            log.ended(event(Fault.SATURATED, i * SECOND / 2, 0));
        }
        assertEquals(2 * FaultLog.TIMES_A_MINUTE, said.size());
        log.began(event(Fault.FROZEN, 50 * SECOND, 0));
        assertEquals("frozen values", said.getLast());

        log.began(event(Fault.SATURATED, 60 * SECOND, 0));

        assertEquals(List.of("saturated axis: 95 times more since then", "saturated axis"), said.subList(11, 13));
    }

    @Test
    void shouldTellTheCountAtTheEndWhereThereIsOne() {
        for (int i = 0; i <= FaultLog.TIMES_A_MINUTE; i++) {
            log.began(event(Fault.SATURATED, i, 0));
        }
        log.end();
        log.end();

        assertEquals(1, Collections.frequency(said, "saturated axis: 1 times more since then"));
    }

    private static LoopEvent event(Fault fault, long hostNanos, long a) {
        LoopEvent event = new LoopEvent();
        event.code = fault.ordinal();
        event.hostNanos = hostNanos;
        event.a = a;
        return event;
    }
}
