package plumbline.emulator.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.emulator.bus.Running.Outcome;

/** How the stand-in starts programs, ends with them, and lets nothing hang. */
class StandInProcessTest {

    @TempDir
    static Path folder;

    private static StandIn standIn;

    private final Path socket = folder.resolve("bus");
    private BusServer server;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        standIn = StandIn.build(folder);
    }

    @BeforeEach
    void serve() throws IOException, InterruptedException {
        server = BusServer.open(socket, new RegisterFile());
        standIn.assumeKernelPermits(socket);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"exit 0, 0", "exit 7, 7", "kill -9 $$, 137", "kill -TERM $$, 143", "exec sh -c 'exit 3', 3"})
    void shouldEndAsTheProgramEnds(String script, int exitCode) throws IOException, InterruptedException {
        assertEquals(exitCode, standIn.run(socket, "sh", "-c", script).exitCode());
    }

    @Test
    void shouldPassSignalsOn() throws IOException, InterruptedException {
        Running running = standIn.start(
                socket, "sh", "-c", "trap 'echo ending; exit 5' TERM; echo ready; while :; do sleep 0.05; done");
        assertEquals("ready", running.line());
        running.process().toHandle().destroy();
        Outcome outcome = running.await();

        assertEquals("ending\n", outcome.out());
        assertEquals(5, outcome.exitCode());
    }

    @Test
    void shouldLeaveNothingBehindWhenTheProgramEnds() throws Exception {
        Running running =
                standIn.start(socket, "sh", "-c", "sh -c 'sleep 1000 & echo $!; wait' & echo $!; read go; exit 4");
        ProcessHandle one = handle(running.line());
        ProcessHandle other = handle(running.line());
        running.type("go\n");

        assertEquals(4, running.await().exitCode());
        assertEnds(one);
        assertEnds(other);
    }

    @Test
    void shouldLeaveNothingBehindWhenItIsKilled() throws Exception {
        Running running = standIn.start(socket, "sh", "-c", "sleep 1000 & echo $!; echo $$; wait");
        ProcessHandle sleep = handle(running.line());
        ProcessHandle shell = handle(running.line());
        running.process().toHandle().destroyForcibly();

        assertEquals(137, running.await().exitCode());
        assertEnds(sleep);
        assertEnds(shell);
    }

    @Test
    void shouldNotHangWhenTheProgramIsKilledInTheMiddleOfATransfer() throws Exception {
        server.close();
        try (SlowBus slow = new SlowBus(socket)) {
            Running running =
                    standIn.start(socket, "sh", "-c", "i2cget -y 1 0x6a 0x0f & echo $!; wait $!; echo ended with $?");
            ProcessHandle get = handle(running.line());
            slow.awaitTransfer();
            assertTrue(get.destroyForcibly());
            assertEquals("ended with 137", running.line());
            slow.release();

            assertEquals(0, running.await().exitCode());
        }
    }

    @Test
    void shouldLetOtherCallsPassDuringATransfer() throws Exception {
        server.close();
        try (SlowBus slow = new SlowBus(socket)) {
            Running running = standIn.start(socket, "sh", "-c", "i2cget -y 1 0x6a 0x0f & cat /proc/self/comm; wait");
            slow.awaitTransfer();
            assertEquals("cat", running.line());
            slow.release();

            assertEquals("0x00\n", running.await().out());
        }
    }

    @Test
    void shouldSayWhichProgramCanNotBeStarted() throws IOException, InterruptedException {
        Outcome missing = standIn.run(socket, "no-such-program");
        assertEquals(127, missing.exitCode());
        assertEquals("i2c-stand-in: no-such-program: No such file or directory\n", missing.err());

        Path text = Files.writeString(folder.resolve("text"), "words");
        Outcome notExecutable = standIn.run(socket, text.toString());
        assertEquals(126, notExecutable.exitCode());
        assertTrue(notExecutable.err().endsWith(text + ": Permission denied\n"), notExecutable.err());
    }

    @Test
    void shouldSayThatNoModelListens() throws IOException, InterruptedException {
        server.close();
        Outcome outcome = standIn.run(socket, "true");

        assertEquals(125, outcome.exitCode());
        assertEquals(
                "i2c-stand-in: no bus model answers at %s (No such file or directory); start it first\n"
                        .formatted(socket),
                outcome.err());
    }

    @Test
    void shouldSayThatWhatListensIsNoModel() throws IOException, InterruptedException {
        Path other = folder.resolve("other");
        try (ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            door.bind(UnixDomainSocketAddress.of(other));
            Running running = standIn.start(other, "true");
            door.accept().close();
            Outcome outcome = running.await();

            assertEquals(125, outcome.exitCode());
            assertEquals(
                    "i2c-stand-in: what listens at %s hangs up at the greeting; it is no bus model\n".formatted(other),
                    outcome.err());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', --model is missing: the socket at which the bus model listens",
        "--model x, the program to run is missing",
        "--bus 256 --model x true, --bus takes a number from 0 to 255",
        "--bus one --model x true, --bus takes a number from 0 to 255",
        "--colour x, an option is unknown or lacks its value",
        "--model, an option is unknown or lacks its value",
    })
    void shouldExplainItselfWhenUsedWrongly(String arguments, String why) throws IOException, InterruptedException {
        String command = (standIn.executable() + " " + arguments).strip();
        Outcome outcome = Running.start(folder, command.split(" ", -1)).await();

        assertEquals(125, outcome.exitCode());
        assertTrue(outcome.err().startsWith("i2c-stand-in: " + why + "\nusage: "), outcome.err());
    }

    @Test
    void shouldRefuseToRunUnderAnother() throws IOException, InterruptedException {
        Outcome outcome =
                standIn.run(socket, standIn.executable().toString(), "--model", socket.toString(), "--", "true");

        assertEquals(125, outcome.exitCode());
        assertTrue(outcome.err().contains("the stand-in runs under another such supervisor"), outcome.err());
    }

    private static ProcessHandle handle(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void assertEnds(ProcessHandle process)
            throws ExecutionException, InterruptedException, TimeoutException {
        process.onExit().get(1, TimeUnit.MINUTES);
        assertFalse(process.isAlive());
    }
}
