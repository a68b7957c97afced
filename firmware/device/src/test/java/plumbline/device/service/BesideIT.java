package plumbline.device.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.device.os.NotifySocket;

/** What else is there beside a running service: systemd, a technician's tools, another service. */
class BesideIT {

    private static final int TRIES = 600;

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
    void shouldTellSystemdThatItIsReadyThatItLivesAndThatItStops() throws Throwable {
        String socket = folder.resolve("notify").toString();
        NotifySocket systemd = new NotifySocket(socket);
        Map<String, String> environment = Map.of("NOTIFY_SOCKET", socket, "WATCHDOG_USEC", "600000");
        String state = folder.resolve("notifies").toString();
        try (Running service = unit.run(environment, Installation.command(List.of("--state", state)))) {
            List<String> told = new ArrayList<>();
            awaitTold(systemd, told, "READY=1");
            awaitTold(systemd, told, "WATCHDOG=1");
            awaitTold(systemd, told, "WATCHDOG=1");
            service.terminate();
            awaitTold(systemd, told, "STOPPING=1");
            assertEquals(0, service.exitCode(), service.err());
            assertEquals("READY=1", told.getFirst());
            assertEquals(1, told.stream().filter("READY=1"::equals).count());
        }
    }

    @Test
    void shouldGiveTheJournalLinesWithTheirPriorityAndNoTime() throws Exception {
        String state = folder.resolve("journal").toString();
        List<String> command = Installation.command(List.of("--state", state, "--for", "1"));
        try (Running run = unit.run(Running.journal(), command)) {
            assertEquals(0, run.exitCode(), run.err());
            List<String> lines = run.err().lines().toList();
            assertTrue(lines.contains("<6>the sensor runs"), run.err());
            assertTrue(lines.stream().allMatch(line -> line.matches("<[346]>[^<0-9].*")), run.err());
        }
    }

    @Test
    void shouldWarnOnceWhereNothingIsPermitted() throws Exception {
        List<String> withNothing = List.of(
                "setpriv", "--bounding-set=-ipc_lock,-sys_nice", "prlimit", "--memlock=65536:65536", "--rtprio=0:0");
        try (Running tried = Running.start(folder, Map.of(), command(withNothing, List.of("true")))) {
            assumeTrue(tried.exitCode() == 0, "needs root: " + tried.err());
        }
        String state = folder.resolve("unprivileged").toString();
        List<String> service = Installation.command(List.of("--state", state, "--for", "1"));
        try (Running run = unit.run(Map.of(), command(withNothing, service))) {
            assertEquals(0, run.exitCode(), run.err());
            List<String> warnings =
                    run.err().lines().filter(line -> line.contains("WARN")).toList();
            assertEquals(1, warnings.size(), run.err());
            assertTrue(warnings.getFirst().contains("no real-time scheduling (EPERM"), run.err());
            assertTrue(warnings.getFirst().contains("; memory is not locked ("), run.err());
        }
    }

    private static List<String> command(List<String> first, List<String> then) {
        List<String> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private static void awaitTold(NotifySocket systemd, List<String> told, String wanted) throws Throwable {
        for (int i = 0; i < TRIES; i++) {
            String message = systemd.receive();
            if (message.isEmpty()) {
                Thread.sleep(50);
            } else {
                told.add(message);
            }
            if (message.equals(wanted)) {
                return;
            }
        }
        throw new AssertionError("never told " + wanted + " but " + told);
    }

    @Test
    void shouldLetOthersLookAtTheBusAndRefuseASecondService() throws Exception {
        String state = folder.resolve("shared").toString();
        try (Running service = unit.service("--state", state, "--events", "--for", "600")) {
            int at = service.await(0, "SESSION_BEGAN");
            long pid = Long.parseLong(Files.readString(Path.of(state, "lock")).strip());
            try (Running second = unit.service("--state", state)) {
                assertEquals(5, second.exitCode(), second.err());
                String inUse = "plumbd: the state folder " + state + " is in use by process " + pid;
                assertTrue(second.err().startsWith(inUse), second.err());
            }
            try (Running check = unit.service("--check", "--state", state)) {
                assertEquals(String.valueOf(pid), String.valueOf(state(check).get("used_by_process")));
                assertEquals(0, check.exitCode(), check.err());
            }
            try (Running selfTest = unit.service("--self-test", "--state", state)) {
                assertEquals(5, selfTest.exitCode(), selfTest.err());
                assertTrue(selfTest.err().contains("the service runs, as process " + pid), selfTest.err());
            }
            Supervisor.needs("i2cdetect", "i2c-tools");
            try (Running detect = unit.run(Map.of(), List.of("i2cdetect", "-y", "1"))) {
                detect.await(0, "60: -- -- -- -- -- -- -- -- -- -- 6a");
                assertEquals(0, detect.exitCode());
            }
            service.await(at, "\"ACTIVITY\"");
            service.terminate();
            Map<String, Object> summary = service.json();
            Summaries.assertNothingLostInSilence(summary);
        }
    }

    private static Map<?, ?> state(Running check) throws Exception {
        return (Map<?, ?>) Objects.requireNonNull(check.json().get("state"));
    }

    @Test
    void shouldJudgeInTheCheckWhatTheSettingsAskForAndMakeNothing() throws Exception {
        Path config = Files.writeString(folder.resolve("fast.toml"), "[unit]\nrateHz = 999\nmotor = \"erm\"\n");
        Path state = folder.resolve("not-made");
        try (Running check = unit.service("--check", "--config", config.toString(), "--state", state.toString())) {
            Map<String, Object> found = check.json();
            assertEquals(3, check.exitCode(), found.toString());
            String refusal = "settings file " + config + ", line 2, column 1: unit.rateHz must be one of 104 ";
            assertTrue(String.valueOf(found.get("problems")).contains(refusal), found.toString());
            assertTrue(check.err().contains(refusal), check.err());
        }
        Files.writeString(config, "[unit]\nrateHz = 416\nmotor = \"erm\"\n");
        try (Running check = unit.service("--check", "--config", config.toString(), "--state", state.toString())) {
            assertEquals(0, check.exitCode(), check.err());
            String settings = String.valueOf(check.json().get("settings"));
            assertTrue(settings.contains("accepted=true") && settings.contains("motor=erm"), settings);
            assertEquals(true, state(check).get("usable"));
        }
        assertFalse(Files.exists(state));
    }

    @Test
    void shouldRunAtTheBestRateOfASensorThatLacksTheOneOfTheSettingsAndLetTheWearerFeelIt() throws Exception {
        Path config = Files.writeString(folder.resolve("other.toml"), "[unit]\nrateHz = 1000\n");
        String warning = "settings file " + config + ", line 2, column 1: unit.rateHz: rate of LSM6DSOX must be one of";
        String state = folder.resolve("other-sensor").toString();
        try (Running service = unit.service("--config", config.toString(), "--state", state, "--events")) {
            service.await(0, "\"pattern\":\"ERROR\",\"played\":true");
            service.await(0, "\"ACTIVITY\"");
            service.terminate();
            assertEquals(0, service.exitCode(), service.err());
            assertTrue(service.err().contains(warning), service.err());
        }
        try (Running check = unit.service("--check", "--config", config.toString(), "--state", state)) {
            assertTrue(String.valueOf(check.json().get("warnings")).contains(warning), check.err());
            assertEquals(0, check.exitCode());
        }
    }

    @Test
    void shouldTestTheChipsOnTheBusAndTellWhichFailed() throws Exception {
        String state = folder.resolve("self-test").toString();
        try (Running test = unit.service("--self-test", "--state", state)) {
            Map<String, Object> found = test.json();
            assertEquals(0, test.exitCode(), found.toString());
            assertEquals(true, found.get("passed"));
            assertTrue(String.valueOf(found.get("motor")).contains("the motor answers"), found.toString());
        }
        unit.tell("fault saturated forever");
        try (Running test = unit.service("--self-test", "--state", state)) {
            assertEquals(false, test.json().get("passed"));
            assertEquals(1, test.exitCode());
        }
        unit.tell("heal");
        assertFalse(Files.exists(Path.of(state)));
    }

    @Test
    void shouldTellInTheCheckWhatIsThere() throws Exception {
        try (Running check = unit.service("--check")) {
            Map<String, Object> found = check.json();
            assertEquals(0, check.exitCode(), found.toString());
            assertEquals(true, found.get("ready"));
            assertEquals("plumbline-i2c", found.get("provider"));
            String chips = String.valueOf(found.get("chips"));
            assertTrue(chips.contains("0x6A") && chips.contains("LSM6DSOX") && chips.contains("0x6C"), chips);
            assertTrue(chips.contains("0x5A") && chips.contains("DRV2605L"), chips);
        }
        unit.tell("unplug");
        try (Running check = unit.service("--check")) {
            assertEquals(false, check.json().get("ready"));
            assertEquals(1, check.exitCode());
        }
        unit.tell("plug");
    }
}
