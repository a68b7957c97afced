package plumbline.core.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import plumbline.core.HeapMeter;
import plumbline.core.posture.Activity;

class StatusPageTest {

    private final ByteBuffer page = ByteBuffer.allocateDirect(StatusWriter.PAGE_BYTES);
    private final StatusValues values = new StatusValues("no answer", "bus held low");

    @Test
    void shouldReadWhatWasPublished() {
        StatusWriter writer = new StatusWriter(page, 4711, 1_790_000_000_000L, values.faultNames);
        values.heartbeatNanos = -5;
        values.steps = 3;
        values.sensor = "LSM6DSOX";
        values.sensorState = SensorState.RECOVERING;
        values.activity = Activity.WALKING;
        values.flexionMilliDeg = -12_345;
        values.leanMilliDeg = 678;
        values.slouched = true;
        values.snoozed = true;
        values.lastPattern = "INSISTENT_NUDGE";
        values.digest = Long.MIN_VALUE;
        values.recorderState = RecorderState.NO_SPACE;
        values.temperatureCentiC = -1234;
        values.requestedRecording = true;
        values.filesSetAside = 2;
        values.faultCounts[1] = 9;
        writer.publish(values);

        UnitStatus status = read();

        assertEquals(1, status.published());
        assertEquals(4711, status.pid());
        assertEquals(1_790_000_000_000L, status.startWallMillis());
        assertEquals(-5, status.heartbeatNanos());
        assertEquals("LSM6DSOX", status.sensor());
        assertEquals(SensorState.RECOVERING, status.sensorState());
        assertEquals(Activity.WALKING, status.activity());
        assertEquals(-12_345, status.flexionMilliDeg());
        assertEquals(678, status.leanMilliDeg());
        assertTrue(status.slouched() && status.snoozed() && !status.neutralKnown() && !status.ended());
        assertEquals("INSISTENT_NUDGE", status.lastPattern());
        assertEquals(Long.MIN_VALUE, status.digest());
        assertEquals(RecorderState.NO_SPACE, status.recorderState());
        assertEquals(-1234, status.temperatureCentiC());
        assertTrue(status.requestedRecording());
        assertEquals(2, status.filesSetAside());
        assertEquals(Map.of("no answer", 0L, "bus held low", 9L), status.faults());
    }

    @Test
    void shouldSayNothingBeforeTheFirstPublication() {
        assertNull(new StatusReader(page).read());
        StatusWriter writer = new StatusWriter(page, 1, 0);
        assertNull(new StatusReader(page).read());
        writer.publish(new StatusValues());
        assertEquals(1, read().published());
    }

    @Test
    void shouldStayReadableWhenTheWriterIsKilledInTheMiddle() {
        StatusWriter writer = new StatusWriter(page, 1, 0, values.faultNames);
        values.samples = 7;
        writer.publish(values);
        int other = StatusLayout.slotAt(2);
        for (int i = 0; i < StatusLayout.SLOT_BYTES / 2; i++) {
            page.put(other + i, (byte) 0xEE);
        }
        assertEquals(7, read().samples());
    }

    @Test
    void shouldNeverMixTwoPublications() throws InterruptedException {
        StatusWriter writer = new StatusWriter(page, 1, 0);
        StatusValues changing = new StatusValues();
        writer.publish(changing);
        Thread publisher = new Thread(() -> {
            for (int i = 1; i <= 200_000; i++) {
                changing.heartbeatNanos = i;
                changing.flexionMilliDeg = i;
                changing.temperatureCentiC = i;
                writer.publish(changing);
            }
        });
        StatusReader reader = new StatusReader(page);
        publisher.start();
        long seen = 0;
        while (seen < 200_000 && (publisher.isAlive() || seen == 0)) {
            UnitStatus status = tryRead(reader);
            if (status != null && status.heartbeatNanos() > 0) {
                seen = status.heartbeatNanos();
                assertEquals(seen, status.flexionMilliDeg());
                assertEquals(seen, status.temperatureCentiC());
                assertEquals(seen + 1, status.published());
            }
        }
        publisher.join();
    }

    /** A writer in a tight loop may overtake a reader any number of times; then it says so and is asked again. */
    private static @org.jspecify.annotations.Nullable UnitStatus tryRead(StatusReader reader) {
        try {
            return reader.read();
        } catch (StatusException overtaken) {
            return null;
        }
    }

    @Test
    void shouldTakeNothingFromTheHeapWhilePublishing() {
        StatusWriter writer = new StatusWriter(page, 1, 0, values.faultNames);
        values.sensor = "LSM6DSOX";
        long bytes = HeapMeter.bytesTakenBy(() -> {
            for (int i = 0; i < 20_000; i++) {
                writer.publish(values);
            }
        });
        assertEquals(0, bytes);
    }

    @Test
    void shouldRefuseWhatIsNoPageOrOfAnotherVersion() {
        assertThrows(StatusException.class, () -> new StatusReader(ByteBuffer.allocate(100)).read());
        StatusWriter writer = new StatusWriter(page, 1, 0);
        writer.publish(new StatusValues());
        page.put(StatusLayout.VERSION_AT, (byte) 2);
        String version = String.valueOf(assertThrows(StatusException.class, () -> new StatusReader(page).read())
                .getMessage());
        assertTrue(version.contains("version 2"), version);
        page.put(StatusLayout.MAGIC_AT, (byte) 'X');
        assertThrows(StatusException.class, () -> new StatusReader(page).read());
    }

    @Test
    void shouldRefuseMoreFaultsThanThereIsRoomFor() {
        assertThrows(IllegalArgumentException.class, () -> new StatusValues(new String[33]));
    }

    private UnitStatus read() {
        return Objects.requireNonNull(new StatusReader(page).read());
    }
}
