package plumbline.host.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import plumbline.core.status.StatusReader;
import plumbline.core.status.StatusValues;
import plumbline.core.status.StatusWriter;
import plumbline.core.status.UnitStatus;

class PaceTest {

    private static final long SECOND = 1_000_000_000L;

    private final Pace pace = new Pace();

    private static UnitStatus at(long heartbeatNanos, long samples) {
        StatusValues values = new StatusValues();
        values.heartbeatNanos = heartbeatNanos;
        values.samples = samples;
        ByteBuffer page = ByteBuffer.allocate(StatusWriter.PAGE_BYTES);
        new StatusWriter(page, 1, 0, values.faultNames).publish(values);
        return Objects.requireNonNull(new StatusReader(page).read());
    }

    @Test
    void shouldCountFromTheFirstSamplesToTheLastSignOfLife() {
        pace.see(at(500 * SECOND, 0), 0);
        assertEquals(0, pace.reached());
        pace.see(at(1000 * SECOND, 1), 2 * SECOND);
        assertEquals(0, pace.reached());
        pace.see(at(1066 * SECOND, 9), 4 * SECOND);
        assertEquals(33, pace.reached(), 1e-9);
        pace.see(at(1066 * SECOND, 9), 900 * SECOND);
        assertEquals(33, pace.reached(), 1e-9);
    }
}
