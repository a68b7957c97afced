package plumbline.device.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.device.gesture.Fifo;
import plumbline.device.recording.SegmentReplay;

/** Neutral and snooze as a hand on the button asks for them, and what a restart makes of a neutral. */
class NeutralIT {

    private static final String NEUTRAL_SET = "\"NEUTRAL_SET\"";

    @TempDir
    static Path folder = Path.of("");

    private static StandIn unit;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        Path scenario = Files.writeString(folder.resolve("still.scenario"), "upright 1h\n");
        unit = StandIn.open(folder, "scenario=" + scenario);
    }

    @AfterAll
    static void close() throws IOException, InterruptedException {
        if (unit != null) {
            unit.close();
        }
    }

    private static Running start(Path state, String settings, String... more) throws IOException {
        Path config = Files.writeString(folder.resolve(state.getFileName() + ".toml"), "[unit]\n" + settings);
        List<String> arguments =
                new ArrayList<>(List.of("--state", state.toString(), "--config", config.toString(), "--events"));
        arguments.addAll(List.of(more));
        return unit.service(arguments.toArray(String[]::new));
    }

    @Test
    void shouldSetNeutralAndSnoozeByTheButtonAndSayThatItWasMissing() throws Exception {
        Path device = folder.resolve("event0");
        try (Running service = start(folder.resolve("pressed"), "button = \"" + device + "\"\n")) {
            int at = service.await(0, "\"ACTIVITY\"");
            awaitErr(service, "the button " + device + " can't be read: there is no such device");
            try (RandomAccessFile button = Fifo.at(device).plugIn()) {
                awaitErr(service, "the button " + device + " is there");
                press(button, 100, 300);
                at = service.await(at, "\"asks\":\"NEUTRAL\"");
                at = service.await(at, "\"COUNTDOWN\"");
                at = service.await(at, NEUTRAL_SET);
                at = service.await(at, "\"CHECK\"");
                press(button, 200, 2100);
                at = service.await(at, "\"asks\":\"TOGGLE_SNOOZE\"");
                at = service.await(at, "\"kind\":\"SNOOZED\"");
                press(button, 300, 2100);
                service.await(at, "\"SNOOZE_ENDED\"");
            }
            awaitErr(service, "the button " + device + " can't be read: it has ended");
            service.terminate();
            assertEquals(0, service.exitCode(), service.err());
            assertEquals(0, service.count("\"taps\""));
        }
    }

    private static void press(RandomAccessFile button, long seconds, long millis) throws IOException {
        button.write(Fifo.event(seconds, 0, 1, 1));
        button.write(Fifo.event(seconds + millis / 1000, millis % 1000 * 1000, 1, 0));
    }

    private static void awaitErr(Running service, String part) throws IOException, InterruptedException {
        for (int i = 0; i < 600 && !service.err().contains(part); i++) {
            Thread.sleep(50);
        }
        assertTrue(service.err().contains(part), service.err());
    }

    @Test
    void shouldGoOnWithItsNeutralAfterARestartAndTurnItOnceWhenAnotherFrontIsNamed() throws Exception {
        Path state = folder.resolve("kept");
        Path device = folder.resolve("event1");
        try (RandomAccessFile button = Fifo.at(device).plugIn();
                Running service = start(state, "button = \"" + device + "\"\n")) {
            int at = service.await(0, "\"ACTIVITY\"");
            press(button, 100, 300);
            service.await(at, NEUTRAL_SET);
            service.terminate();
            assertEquals(0, service.exitCode(), service.err());
        }
        byte[] kept = neutral(state);
        assertEquals(1, neutralsOfAStart(state, ""));
        assertArrayEquals(kept, neutral(state));

        String turned = "forward = \"+x\"\n";
        assertEquals(2, neutralsOfAStart(state, turned));
        byte[] after = neutral(state);
        assertEquals("forward = +x", value(after, "forward"));
        assertNotEquals(value(kept, "front_q30"), value(after, "front_q30"));
        assertEquals(value(kept, "up_q30"), value(after, "up_q30"));
        assertEquals(value(kept, "set_wall_millis"), value(after, "set_wall_millis"));

        assertEquals(1, neutralsOfAStart(state, turned));
        assertArrayEquals(after, neutral(state));
    }

    /** Runs for some seconds, which must replay to the digest that was told. @return neutrals that were set meanwhile */
    private static long neutralsOfAStart(Path state, String settings) throws Exception {
        try (Running service = start(state, settings, "--for", "3")) {
            Map<String, Object> summary = service.json();
            assertEquals(0, service.exitCode(), service.err());
            SegmentReplay replay = FlightFiles.replay(FlightFiles.in(state).getLast());
            assertEquals(summary.get("decision_digest"), replay.digest());
            return service.count(NEUTRAL_SET);
        }
    }

    private static byte[] neutral(Path state) throws IOException {
        return Files.readAllBytes(state.resolve("neutral"));
    }

    /** The line of {@code key}. */
    private static String value(byte[] file, String key) {
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(key + " = "))
                .findFirst()
                .orElseThrow();
    }
}
