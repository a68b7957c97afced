package plumbline.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit's service for an hour at 833 Hz, then what it recorded: bit for bit what it decided. */
class HourTest {

    private static final long HOUR_MICROS = 3_600_000_000L;
    private static final String LIFE = """
            upright 60s
            repeat x12
            work 2min
            slouch 30deg 2min
            upright 60s
            walk 30s
            end
            """;

    @TempDir
    private Path folder;

    @Test
    void shouldDecideInReplayWhatTheUnitDecidedInAnHour() throws IOException, InterruptedException {
        Path life = Files.writeString(folder.resolve("life.scenario"), LIFE);
        // In seconds of the sun, in case the test is ended before it can end the service.
        List<String> arguments = List.of("--record", "all", "--for", "1200");
        String printed = HourUnit.run(
                folder, HOUR_MICROS, List.of("scenario=" + life, "script=5s tap 2", "react=on"), arguments);
        Map<String, Object> unit = JSON.std.mapFrom(printed);
        long samples = number(unit, "samples");
        assertTrue(samples > 833 * 3600, printed + Files.readString(folder.resolve("err")));
        assertEquals(0, number(unit, "lost"), printed);
        assertEquals(0, number(unit, "dropped_messages"), printed);
        assertTrue(number(unit, "alerts_felt") >= 10, printed);

        Map<String, Object> all = replay(folder.resolve("state/recordings/all"));
        assertTrue(number(all, "samples") > samples - 2 * 833, "it begins with the loop's first steps: " + all);
        assertEquals(unit.get("decision_digest"), all.get("run_digest"));
        assertEquals(unit.get("alerts"), all.get("alerts"));

        Path flight = folder.resolve("state/flight");
        try (Stream<Path> files = Files.list(flight)) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith("-00000.mcap")), "the first was dropped");
        }
        Map<String, Object> kept = replay(flight);
        assertTrue(number(kept, "samples") < samples * 2 / 3, kept.toString());
        assertNotEquals(unit.get("decision_digest"), kept.get("decision_digest"));
        assertEquals(unit.get("decision_digest"), kept.get("run_digest"));
    }

    private static Map<String, Object> replay(Path path) throws IOException {
        CommandLineRun run = CommandLineRun.of("replay", path, "--json");
        assertEquals(0, run.code(), run.err());
        Map<String, Object> json = run.json();
        assertEquals(true, json.get("digest_agrees"), run.out());
        assertEquals(0, json.get("states_differing"), run.out());
        assertTrue(number(json, "states_checked") >= 5, run.out());
        return json;
    }

    private static long number(Map<String, Object> from, String name) {
        return Long.parseLong(String.valueOf(from.get(name)));
    }
}
