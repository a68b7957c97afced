package plumbline.device.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.device.imu.Fault;

/** How the service ends, and what is left of it, when things are not as they should be. */
class EndingsIT {

    @TempDir
    static Path folder = Path.of("");

    private static StandIn unit;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        unit = StandIn.open(folder);
    }

    @AfterAll
    static void close() throws IOException, InterruptedException {
        if (unit != null) {
            unit.close();
        }
    }

    @Test
    void shouldEndWholeWhenNobodyReadsItsEventsAnyMore() throws Exception {
        Path state = folder.resolve("unheard");
        String command = String.join(" ", Installation.command(List.of("--state", state.toString(), "--events")));
        try (Running pipe = unit.run(Map.of(), List.of("sh", "-c", "{ " + command + "; echo $? >&2; } | head -n 1"))) {
            assertEquals(0, pipe.exitCode(), pipe.err());
            assertEquals(1, pipe.count());
            assertTrue(pipe.err().endsWith("\n5\n"), pipe.err());
            assertTrue(pipe.err().contains("the events can't be told on standard output any more"), pipe.err());
        }
        assertWhole(state);
    }

    @Test
    void shouldSayThatItsSummaryFoundNoRoom() throws Exception {
        Path state = folder.resolve("untold");
        String command = String.join(" ", Installation.command(List.of("--state", state.toString(), "--for", "1")));
        try (Running service = unit.run(Map.of(), List.of("sh", "-c", command + " >/dev/full"))) {
            assertEquals(5, service.exitCode(), service.err());
            assertTrue(service.err().contains("the summary could not be written"), service.err());
        }
    }

    @Test
    void shouldEndOnceHoweverOftenItIsAsked() throws Exception {
        Path state = folder.resolve("asked");
        try (Running service = unit.service("--state", state.toString(), "--events", "--for", "600")) {
            service.await(0, "SESSION_BEGAN");
            for (int i = 0; i < 5; i++) {
                service.terminate();
                Thread.sleep(20);
            }
            assertEquals("stopped", service.json().get("end"));
            assertEquals(0, service.exitCode(), service.err());
        }
        assertWhole(state);
    }

    @Test
    void shouldEndAndTellWithoutASensor() throws Exception {
        Path state = folder.resolve("unplugged");
        unit.tell("unplug");
        try (Running service = unit.service("--state", state.toString(), "--for", "2")) {
            Map<String, Object> summary = service.json();
            assertEquals(0, service.exitCode(), service.err());
            assertEquals("stopped", summary.get("end"));
            assertEquals(0, summary.get("samples"));
            assertEquals(-1, summary.get("first_decision_ms"));
        } finally {
            unit.tell("plug");
        }
    }

    @Test
    void shouldEndWholeThoughItsSensorWasUnpluggedMeanwhile() throws Exception {
        Path state = folder.resolve("unplugged-later");
        try (Running service = unit.service("--state", state.toString(), "--events", "--for", "600")) {
            service.await(0, "SESSION_BEGAN");
            unit.tell("unplug");
            service.awaitFault(0, "FAULT_BEGAN", Fault.NO_ANSWER.text());
            service.terminate();
            assertEquals("stopped", service.json().get("end"));
            assertEquals(0, service.exitCode(), service.err());
        } finally {
            unit.tell("plug");
        }
        assertWhole(state);
    }

    @Test
    void shouldGoOnWithoutALogFolderAndSaySo() throws Exception {
        Path file = Files.createFile(folder.resolve("no-log"));
        Path state = folder.resolve("unlogged");
        List<String> command = Installation.command(List.of("--state", state.toString(), "--events"));
        try (Running service = unit.run(Map.of("LOGS_DIRECTORY", file.toString()), command)) {
            service.await(0, "SESSION_BEGAN");
            service.terminate();
            assertEquals(0, service.exitCode(), service.err());
            String warning = "plumbd: WARN: the log folder " + file + " can't be used: " + file + " is a file";
            assertEquals(1, service.err().split(warning, -1).length - 1, service.err());
            assertTrue(service.err().contains("plumbd: INFO: the sensor runs"), service.err());
        }
    }

    /** All that it recorded is closed, and can be read to its end. */
    private static void assertWhole(Path state) throws IOException {
        List<Path> files = FlightFiles.in(state);
        assertFalse(files.isEmpty());
        for (Path file : files) {
            assertTrue(file.toString().endsWith(".mcap") && !file.toString().endsWith(".cut.mcap"), file.toString());
            FlightFiles.replay(file);
        }
    }
}
