package plumbline.host.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.core.posture.Settings;
import plumbline.host.files.WrongUseException;
import plumbline.host.replay.SettingsFile;

class UnitFilesTest {

    @TempDir
    private Path folder;

    @Test
    void shouldWriteSettingsThatReadAsWhatTheScreenSays() throws IOException {
        UnitFiles files = UnitFiles.make(folder.resolve("new"));
        assertEquals(UnitFiles.SETTINGS, SettingsFile.read(files.config(), Settings.defaults()));
    }

    @Test
    void shouldRefuseAFolderWithSomethingInItAndLeaveItAlone() throws IOException {
        Files.writeString(folder.resolve("mine"), "x");
        assertThrows(WrongUseException.class, () -> UnitFiles.make(folder));
        assertEquals("x", Files.readString(folder.resolve("mine")));
        assertThrows(WrongUseException.class, () -> UnitFiles.make(folder.resolve("mine")));
    }

    @Test
    void shouldKeepTheSocketsPathShortWhereTheFolderIsDeep() throws IOException {
        Path deep = folder.resolve("d".repeat(100));
        Path control = new UnitFiles(deep).control();
        assertTrue(control.toString().length() < 108, control.toString());
        Files.delete(control.toAbsolutePath().getParent());
    }

    @Test
    void shouldSeeNothingInAStatusPageThatIsNotThereOrNotWholeYet() throws IOException {
        StatusFile status = new StatusFile(folder.resolve("status"));
        assertNull(status.read());
        Files.write(folder.resolve("status"), new byte[10]);
        assertNull(status.read());
        Files.write(folder.resolve("status"), new byte[4096]);
        assertNull(status.read());
    }
}
