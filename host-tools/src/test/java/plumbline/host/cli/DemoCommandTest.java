package plumbline.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.host.demo.Demo;
import plumbline.host.demo.DemoOptions;
import plumbline.host.demo.UnitFailedException;
import plumbline.host.ending.EndRequest;

/** Whole demos, without a terminal: the service runs as a process of its own. */
class DemoCommandTest {

    @TempDir
    private Path folder;

    private Path scenario = Path.of("");

    @BeforeEach
    void aShortScenario() throws IOException {
        scenario = Files.writeString(folder.resolve("short.scenario"), "upright 50s\nslouch 28deg 45s\nupright 5s\n");
    }

    private CommandLineRun demo(Object... more) {
        Object[] all = new Object[more.length + 3];
        all[0] = "demo";
        all[1] = "--output";
        all[2] = folder.resolve("unit");
        System.arraycopy(more, 0, all, 3, more.length);
        return CommandLineRun.of(all);
    }

    @Test
    void shouldNudgeAWearerWhoCorrectsRecordItAndEndByItselfWithNothingLeftRunning() throws IOException {
        CommandLineRun run = demo("--scenario", scenario, "--speed", 8, "--json");
        assertEquals(0, run.code(), run.err() + run.out());
        for (String expected : new String[] {
            "Tapped: 2 taps",
            "Buzz: countdown",
            "Neutral set: forward -z",
            "Slouch began: forward",
            "Buzz: nudge",
            "Corrected",
            "the same, bit for bit"
        }) {
            assertTrue(run.out().contains(expected), expected + " in " + run.out());
        }
        Map<String, Object> result = JSON.std.mapFrom(run.out().lines().toList().getLast());
        assertEquals(true, result.get("agrees"));
        assertEquals(false, result.get("interrupted"));
        assertEquals(0, number(result, "lost"));
        assertEquals(0, number(result, "allocated_bytes"));
        assertTrue(
                run.out().lines().anyMatch(line -> line.matches(".*load [4-9][0-9] %.*")),
                "a load that fills: " + run.out());
        assertEquals(result.get("unit_digest"), result.get("replay_digest"));
        assertTrue(number(result, "nudges") >= 1, run.out());
        assertTrue(number(result, "corrected") >= 1, run.out());
        long pid = number(result, "pid");
        assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
        CommandLineRun replay = CommandLineRun.of("replay", folder.resolve("unit/flight"), "--json");
        assertEquals(result.get("unit_digest"), replay.json().get("decision_digest"));
    }

    @Test
    void shouldSayWhatTheServiceSaidWhereItDoesNotStart() {
        DemoOptions nonsense = new DemoOptions("no-such-scenario", 8, 1, folder.resolve("unit"));
        EndRequest end = EndRequest.heed();
        end.close();
        UnitFailedException failure = assertThrows(
                UnitFailedException.class, () -> Demo.run(nonsense, false, new PrintWriter(Writer.nullWriter()), end));
        assertTrue(String.valueOf(failure.getMessage()).contains("no scenario is called"), failure.getMessage());
    }

    @Test
    void shouldRefuseWhatCannotBeMeantBeforeAnythingIsStarted() throws IOException {
        assertRefused(2, "there are upright-work", demo("--scenario", "nonsense"));
        assertRefused(2, "--seed", demo("--seed", "one"));
        for (String speed : new String[] {"0", "-1", "NaN", "1001", "0.01"}) {
            assertRefused(2, "--speed: expected 0.1 to 1000", demo("--speed", speed));
        }
        Files.writeString(scenario, "upright 30s\nfly 10s\n");
        assertRefused(3, "fly", demo("--scenario", scenario));
        assertFalse(Files.exists(folder.resolve("unit")));
    }

    @Test
    void shouldLeaveAFolderAloneThatHoldsSomething() throws IOException {
        Files.createDirectory(folder.resolve("unit"));
        Path mine = Files.writeString(folder.resolve("unit/mine"), "mine");
        assertRefused(2, "expected a new or an empty folder", demo());
        assertEquals("mine", Files.readString(mine));
    }

    private static long number(Map<String, Object> from, String name) {
        return Long.parseLong(String.valueOf(from.get(name)));
    }

    private static void assertRefused(int code, String sentence, CommandLineRun run) {
        assertEquals(code, run.code(), run.err() + run.out());
        assertTrue(run.err().contains(sentence), run.err());
    }
}
