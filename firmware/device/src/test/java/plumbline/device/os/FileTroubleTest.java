package plumbline.device.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTroubleTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void shouldSeeNothingInTheWayOfAFolderThatCanBeMade() {
        assertNull(FileTrouble.withFolder(folder));
        assertNull(FileTrouble.withFolder(folder.resolve("a/b/c")));
    }

    @Test
    void shouldNameTheFileThatIsInTheWay() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        String expected = file + " is a file where a folder is needed: move it away";

        assertEquals(expected, FileTrouble.withFolder(file));
        assertEquals(expected, FileTrouble.withFolder(file.resolve("a/b")));
        IOException e = assertThrows(IOException.class, () -> Files.createDirectories(file.resolve("a")));
        assertEquals(expected, FileTrouble.withFolder(file.resolve("a"), e));
    }

    @Test
    void shouldNameALinkThatLeadsNowhere() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("gone"));

        String seen = String.valueOf(FileTrouble.withFolder(link.resolve("a")));

        assertTrue(seen.startsWith(link + " is a link to a place that is not there"), seen);
    }

    @Test
    void shouldSayWhoMayNotWriteWhereAndWhatToDo() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
        assumeFalse(Files.isWritable(closed), "root may write everywhere");
        String user = System.getProperty("user.name");

        String here = String.valueOf(FileTrouble.withFolder(closed));
        String below = String.valueOf(FileTrouble.withFolder(closed.resolve("a")));

        assertTrue(here.contains("user \"" + user + "\" may not write in " + closed + " (of "), here);
        assertTrue(here.endsWith("sudo chown -R " + user + " " + closed), here);
        assertTrue(below.endsWith("sudo install -d -o " + user + " " + closed.resolve("a")), below);
    }

    @Test
    void shouldSayWhyAFileCantBeRead() throws IOException {
        Path none = folder.resolve("none");
        IOException missing = assertThrows(IOException.class, () -> Files.newInputStream(none));

        assertEquals("there is no " + none, FileTrouble.withReading(none, missing));
        assertEquals(
                "it is a folder, and a file is needed",
                FileTrouble.withReading(folder, new IOException("Is a directory")));
    }

    @Test
    void shouldUseNoneOfJavasWords() {
        assertEquals("No space left on device", FileTrouble.words(new IOException("No space left on device")));
        assertEquals("the system gave no reason", FileTrouble.words(new IOException()));
        assertEquals("there is no /a", FileTrouble.words(new NoSuchFileException("/a")));
        assertEquals("/a is there already", FileTrouble.words(new FileAlreadyExistsException("/a")));
        String denied = FileTrouble.words(new AccessDeniedException("/none/a"));
        assertTrue(denied.contains("may not use /none/a"), denied);
        assertEquals(
                "/a: Read-only file system",
                FileTrouble.words(new FileSystemException("/a", null, "Read-only file system")));
    }

    @Test
    void shouldKnowTheRoomOfTheDiskWhereAFolderWouldBe() {
        assertTrue(FileTrouble.freeBytes(folder.resolve("a/b")) > 0);
    }
}
