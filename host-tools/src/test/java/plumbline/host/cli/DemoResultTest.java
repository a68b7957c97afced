package plumbline.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.core.status.StatusReader;
import plumbline.core.status.StatusValues;
import plumbline.core.status.StatusWriter;
import plumbline.core.status.UnitStatus;
import plumbline.host.demo.DemoResult;
import plumbline.host.replay.EngineSetup;
import plumbline.host.replay.Replay;
import plumbline.host.replay.ReplayOutputs;
import plumbline.host.replay.ReplayResult;
import plumbline.host.replay.TraceInput;
import plumbline.host.trace.BatchSource;

class DemoResultTest {

    @TempDir
    private Path flight;

    @Test
    void shouldAgreeWithAUnitWhoseFlightRecorderHasDroppedItsFirstSegments() throws IOException {
        long digest;
        try (UnitRun unit = new UnitRun(flight, "a")) {
            digest = HexFormat.fromHexDigitsToLong(unit.wear("upright 100s\n").digest());
        }
        assertTrue(result(digest).agrees());
        Files.delete(flight.resolve("segment-0.mcap"));
        DemoResult later = result(digest);
        assertTrue(later.agrees());
        assertEquals(digest, later.replayDigest());
        assertNotEquals(digest, Objects.requireNonNull(later.replay()).digest());
        assertFalse(result(digest + 1).agrees());
    }

    private DemoResult result(long unitDigest) throws IOException {
        try (BatchSource source = TraceInput.of(flight).open();
                ReplayOutputs none = ReplayOutputs.open(null, null, null, null)) {
            EngineSetup setup = EngineSetup.asRecorded(source.facts());
            ReplayResult replay = Replay.run(source, setup, true, 0, none, List.of(), share -> {});
            return new DemoResult(flight, flight, 1, status(unitDigest), 0, 0, false, 1, replay);
        }
    }

    private static UnitStatus status(long digest) {
        StatusValues values = new StatusValues();
        values.digest = digest;
        ByteBuffer page = ByteBuffer.allocate(StatusWriter.PAGE_BYTES);
        new StatusWriter(page, 1, 0, values.faultNames).publish(values);
        return Objects.requireNonNull(new StatusReader(page).read());
    }
}
