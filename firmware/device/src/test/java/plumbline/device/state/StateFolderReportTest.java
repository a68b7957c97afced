package plumbline.device.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderReportTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temporary;

    @Test
    void shouldSayThatAStartWouldMakeItAndNotMakeIt() {
        Path folder = temporary.resolve("state");

        StateFolderReport report = StateFolderReport.of(folder);

        assertFalse(report.exists());
        assertNull(report.problem());
        assertEquals(StateFolderReport.NOBODY, report.holder());
        assertTrue(report.freeBytes() > 0);
        assertFalse(Files.exists(folder));
    }

    @Test
    void shouldNameTheProcessThatHasIt() throws IOException {
        Path folder = temporary.resolve("state");
        try (StateFolder _ = StateFolder.open(folder, InstantSource.system())) {
            StateFolderReport report = StateFolderReport.of(folder);
            assertTrue(report.exists());
            assertNull(report.problem());
            assertEquals(ProcessHandle.current().pid(), report.holder());
        }
        assertEquals(StateFolderReport.NOBODY, StateFolderReport.of(folder).holder());
    }

    @Test
    void shouldBelieveTheLockWhereTheFileSystemTellsAnotherDevice() throws IOException {
        Path lock = Files.writeString(temporary.resolve("lock"), "4711\n");
        Object node = Files.getAttribute(lock, "unix:ino");
        Path locks = temporary.resolve("locks");

        Files.writeString(locks, "1: POSIX  ADVISORY  WRITE 4711 ffff:7f:" + node + " 0 EOF\n");
        assertEquals(4711, StateFolderReport.of(temporary, locks).holder());
        Files.writeString(locks, "1: POSIX  ADVISORY  WRITE 4712 ffff:7f:" + node + " 0 EOF\n");
        assertEquals(
                StateFolderReport.NOBODY, StateFolderReport.of(temporary, locks).holder());
        Files.writeString(locks, "1: FLOCK  ADVISORY  WRITE 4711 ffff:7f:" + node + " 0 EOF\n1: -> nonsense\n");
        assertEquals(
                StateFolderReport.NOBODY, StateFolderReport.of(temporary, locks).holder());
        assertEquals(
                StateFolderReport.NOBODY,
                StateFolderReport.of(temporary, temporary.resolve("none")).holder());
    }

    @Test
    void shouldSayWhatIsInTheWayAsAStartWould() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertEquals(
                "the state folder " + file + " can't be used: " + file
                        + " is a file where a folder is needed: move it away, or choose another folder with --state",
                StateFolderReport.of(file).problem());
    }
}
