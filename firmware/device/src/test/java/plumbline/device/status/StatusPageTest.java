package plumbline.device.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.core.status.RecorderState;
import plumbline.core.status.StatusReader;
import plumbline.core.status.StatusValues;
import plumbline.core.status.UnitStatus;

class StatusPageTest {

    private static final long SECOND_NANOS = 1_000_000_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void shouldBeReadFromTheFileByAnyoneInTheGroup() throws IOException {
        StatusPage page = StatusPage.create(folder, 1000, "no answer");
        StatusValues values = new StatusValues("no answer");
        values.samples = 42;
        page.publish(values, 0);
        Path file = folder.resolve(StatusPage.FILE_NAME);
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(42, samples(file));
        values.samples = 43;
        page.publish(values, 20_000_000);
        assertEquals(43, samples(file));
    }

    @Test
    void shouldReplaceThePageOfTheRunBefore() throws IOException {
        StatusPage before = StatusPage.create(folder, 1000);
        StatusPage now = StatusPage.create(folder, 2000);
        StatusValues values = new StatusValues();
        values.samples = 1;
        now.publish(values, 0);
        values.samples = 2;
        before.publish(values, 0);
        assertEquals(1, samples(folder.resolve(StatusPage.FILE_NAME)));
    }

    @Test
    void shouldNotSayThatItRecordsWhenTheDisksThreadHangs() throws IOException {
        StatusPage page = StatusPage.create(folder, 1000);
        page.filesSetAside(2);
        StatusValues values = new StatusValues();
        page.publish(values, 9 * SECOND_NANOS);
        assertEquals(RecorderState.WAITING, status().recorderState());
        page.recorder(RecorderState.RECORDING, true);
        page.publish(values, 10 * SECOND_NANOS);
        page.publish(values, 13 * SECOND_NANOS);
        assertEquals(RecorderState.RECORDING, status().recorderState());
        assertTrue(status().requestedRecording());
        page.publish(values, 13 * SECOND_NANOS + 1);
        assertEquals(RecorderState.STALLED, status().recorderState());
        assertFalse(status().requestedRecording());
        assertEquals(2, status().filesSetAside());
        page.recorder(RecorderState.RECORDING, true);
        page.publish(values, 14 * SECOND_NANOS);
        assertEquals(RecorderState.RECORDING, status().recorderState());
    }

    private UnitStatus status() throws IOException {
        return read(folder.resolve(StatusPage.FILE_NAME));
    }

    private static long samples(Path file) throws IOException {
        return read(file).samples();
    }

    private static UnitStatus read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            return Objects.requireNonNull(new StatusReader(bytes).read());
        }
    }
}
