package plumbline.device.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tinylog.Level;

class ConsoleTest {

    @ParameterizedTest
    @CsvSource({"ERROR, 3", "WARN, 4", "INFO, 6", "DEBUG, 7", "TRACE, 7"})
    void shouldGiveEachLineThePriorityOfItsLevel(Level level, int priority) {
        assertEquals("<" + priority + ">a\n<" + priority + ">b\n", Console.prioritized(level, "a\nb", null));
    }

    @Test
    void shouldGiveItToEveryLineOfAStackToo() {
        Exception failure = new IOException("full\nof lines", new IllegalStateException("cause"));

        List<String> lines =
                Console.prioritized(Level.ERROR, "it failed", failure).lines().toList();

        assertEquals("<3>it failed", lines.getFirst());
        assertTrue(lines.contains("<3>java.io.IOException: full"), lines.toString());
        assertTrue(lines.contains("<3>Caused by: java.lang.IllegalStateException: cause"), lines.toString());
        assertTrue(lines.stream().allMatch(line -> line.startsWith("<3>")), lines.toString());
    }

    @Test
    void shouldTakeForTheJournalWhatSystemdNamed(@TempDir Path folder) throws IOException {
        Path err = Files.createFile(folder.resolve("err"));
        Path other = Files.createFile(folder.resolve("other"));
        String place = Files.getAttribute(err, "unix:dev") + ":" + Files.getAttribute(err, "unix:ino");

        assertTrue(Console.isJournal(Map.of("JOURNAL_STREAM", place), err));
        assertTrue(Console.isJournal(
                Map.of("JOURNAL_STREAM", place), Files.createSymbolicLink(folder.resolve("link"), err)));
        assertFalse(Console.isJournal(Map.of("JOURNAL_STREAM", place), other));
        assertFalse(Console.isJournal(Map.of("JOURNAL_STREAM", place), folder.resolve("none")));
        assertFalse(Console.isJournal(Map.of(), err));
        assertFalse(Console.isJournal(Map.of("JOURNAL_STREAM", ""), err));
    }
}
