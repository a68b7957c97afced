package plumbline.host.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path folder;

    @Test
    void shouldAppearAtCommitAndNotBefore() throws IOException {
        Path name = folder.resolve("a.txt");
        try (WholeFile file = WholeFile.create(name)) {
            file.writer().write("whole");
            assertFalse(Files.exists(name));
            file.commit();
        }
        assertEquals("whole", Files.readString(name));
        assertEquals(1, files());
    }

    @Test
    void shouldLeaveWhatWasThereWhenNotCommitted() throws IOException {
        Path name = Files.writeString(folder.resolve("a.txt"), "before");
        try (WholeFile file = WholeFile.create(name)) {
            file.writer().write("half");
        }
        assertEquals("before", Files.readString(name));
        assertEquals(1, files());
    }

    @Test
    void shouldRemoveWhatIsUnfinishedAtAnInterruption() throws IOException {
        try (WholeFile file = WholeFile.create(folder.resolve("a.txt"))) {
            assertEquals(1, files());
            Unfinished.deleteAll();
            assertEquals(0, files());
            file.writer().write("late");
        }
    }

    @Test
    void shouldWriteThroughALinkAndKeepIt() throws IOException {
        Path target = Files.writeString(folder.resolve("target.txt"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), target);
        try (WholeFile file = WholeFile.create(link)) {
            file.writer().write("after");
            file.commit();
        }
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("after", Files.readString(target));
    }

    @Test
    void shouldRefuseADirectoryAndAMissingFolder() {
        assertThrows(WrongUseException.class, () -> WholeFile.create(folder));
        assertThrows(WrongUseException.class, () -> WholeFile.create(folder.resolve("no/a.txt")));
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }
}
