package plumbline.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

    @TempDir
    private Path folder;

    private Path trace = Path.of("");
    private Path quick = Path.of("");
    private Path slow = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        trace = SampleFiles.slouch(folder.resolve("a.csv"), 120, 10, 100);
        quick = settings("quick.toml", 20);
        slow = settings("slow.toml", 60);
    }

    @Test
    void shouldFindATraceTheSameAsItself() {
        CommandLineRun run = CommandLineRun.of("compare", trace, trace, "--forward", "-z");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("The same, decision by decision."), run.out());
    }

    @Test
    void shouldShowTheAlertThatMovesUnderOtherSettings() throws IOException {
        CommandLineRun run = CommandLineRun.of(
                "compare", trace, "--forward", "-z", "--settings", quick, "--settings", slow, "--json");
        assertEquals(1, run.code(), run.err());
        assertEquals(false, run.json().get("same"));
        assertEquals(1, run.json().get("alerts_differing"));
        CommandLineRun text =
                CommandLineRun.of("compare", trace, "--forward", "-z", "--settings", quick, "--settings", slow);
        assertTrue(text.out().contains("~     0:3"), text.out());
        assertTrue(text.out().contains("of which 1 alerts"), text.out());
    }

    @Test
    void shouldCompareOneSettingsFileWithTheTracesOwn() {
        assertEquals(
                1,
                CommandLineRun.of("compare", trace, "--forward", "-z", "--settings", quick)
                        .code());
    }

    @Test
    void shouldCompareEventFilesAndATraceWithKeptEvents() throws IOException {
        Path kept = events("kept.jsonl", quick);
        Path other = events("other.jsonl", slow);
        assertEquals(0, CommandLineRun.of("compare", kept, kept).code());
        assertEquals(1, CommandLineRun.of("compare", kept, other).code());
        CommandLineRun regression = CommandLineRun.of("compare", trace, kept, "--forward", "-z", "--settings", quick);
        assertEquals(0, regression.code(), regression.out() + regression.err());
    }

    @Test
    void shouldRefuseAnEventFileThatIsNone() throws IOException {
        Path bad =
                Files.writeString(folder.resolve("bad.jsonl"), "{\"t_us\":1,\"event\":\"alert\"}\n{\"t_us\":\"x\"}\n");
        CommandLineRun run = CommandLineRun.of("compare", bad, bad);
        assertEquals(3, run.code());
        assertTrue(run.err().contains("bad.jsonl, line 2"), run.err());
    }

    private Path settings(String name, int seconds) throws IOException {
        return Files.writeString(
                folder.resolve(name), "posture.policy = \"delay\"\nposture.delaySeconds = " + seconds + "\n");
    }

    private Path events(String name, Path settings) {
        Path file = folder.resolve(name);
        CommandLineRun run =
                CommandLineRun.of("replay", trace, "--forward", "-z", "--settings", settings, "--events", file);
        assertEquals(0, run.code(), run.err());
        return file;
    }
}
