package plumbline.emulator.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.emulator.bus.Running.Outcome;

/** Unmodified programs see the bus that {@link BusServer} serves, by their own system calls. */
class StandInTest {

    @TempDir
    static Path folder;

    private static StandIn standIn;

    private final RegisterFile chip = new RegisterFile();
    private final Path socket = folder.resolve("bus");
    private BusServer server;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        standIn = StandIn.build(folder);
    }

    @BeforeEach
    void serve() throws IOException, InterruptedException {
        server = BusServer.open(socket, chip);
        standIn.assumeKernelPermits(socket);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"i2cdetect -y -r 1", "i2cdetect -y 1", "i2cdetect -y -q 1"})
    void shouldShowTheChipToI2cdetect(String command) throws IOException, InterruptedException {
        String map = right(command);

        assertTrue(map.contains("60: -- -- -- -- -- -- -- -- -- -- 6a -- -- -- -- --"), map);
        assertEquals(1, map.split("6a", -1).length - 1, map);
    }

    @Test
    void shouldBeListedAmongTheBusses() throws IOException, InterruptedException {
        String list = right("i2cdetect -l");

        assertTrue(list.matches("(?s).*i2c-1\\s+i2c\\s+Emulated bus\\s+I2C adapter.*"), list);
    }

    @Test
    void shouldReadAndWriteRegistersBySmbus() throws IOException, InterruptedException {
        assertEquals("0x6c\n", right("i2cget -y 1 0x6a 0x0f"));
        right("i2cset -y 1 0x6a 0x10 0x55");
        right("i2cset -y 1 0x6a 0x12 0x1234 w");
        right("i2cset -y 1 0x6a 0x14 1 2 3 i");
        right("i2cset -y 1 0x6a 0x18 7 8 s");

        assertEquals("0x0055\n", right("i2cget -y 1 0x6a 0x10 w"));
        assertEquals("0x34 0x12 0x01 0x02 0x03\n", right("i2cget -y 1 0x6a 0x12 i 5"));
        assertEquals("0x1234\n", right("i2cget -y 1 0x6a 0x12 w"));
        byte[] block = Arrays.copyOfRange(chip.registers, 0x18, 0x1b);
        assertEquals("[2, 7, 8]", Arrays.toString(block));
        right("i2cset -y 1 0x6a 0x0f");
        assertEquals("0x6c\n", right("i2cget -y 1 0x6a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i2cdump -y 1 0x6a b", "i2cdump -y 1 0x6a i", "i2cdump -y 1 0x6a c"})
    void shouldDumpAllRegisters(String command) throws IOException, InterruptedException {
        String dump = right(command);

        assertTrue(dump.contains("00: 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 6c"), dump);
        assertTrue(dump.contains("20: a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 aa ab ac ad 00 00"), dump);
    }

    @Test
    void shouldCarryOutTransfersOfSeveralMessages() throws IOException, InterruptedException {
        assertEquals("0x6c\n", right("i2ctransfer -y 1 w1@0x6a 0x0f r1"));
        right("i2ctransfer -y 1 w3@0x6a 0x30 1 2 w2@0x6a 0x40 3");

        assertEquals("0x01 0x02\n", right("i2ctransfer -y 1 w1@0x6a 0x30 r2"));
        assertEquals(3, chip.registers[0x40]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"i2ctransfer -y 1 w1@0x6b 0x0f r1", "cat /dev/i2c-1"})
    void shouldSayRemoteIoErrorWhenNobodyAnswers(String command) throws IOException, InterruptedException {
        assertFailure(command, "Remote I/O error");
    }

    @Test
    void shouldSayTimedOutWhenTheBusIsStuck() throws IOException, InterruptedException {
        chip.stuck = true;

        assertFailure("i2ctransfer -y 1 w1@0x6a 0x0f r1", "timed out");
    }

    @Test
    void shouldSayThatATransferBrokeOff() throws IOException, InterruptedException {
        chip.cut = true;

        Outcome outcome = standIn.run(socket, words("i2ctransfer -y 1 w1@0x6a 0x0f r1"));
        assertTrue(outcome.err().contains("only 1/2 messages were sent"), outcome.err());
        assertFailure("i2cget -y 1 0x6a 0x0f", "Read failed");
    }

    @Test
    void shouldRefuseWhatThePisControllerCanNotDo() throws IOException, InterruptedException {
        assertFailure("i2ctransfer -y 1 r1@0x6a w1 0x0f", "Operation not supported");
        assertFailure("i2ctransfer -y 1 w1@0x6a 0x0f r?", "not supported");
    }

    @Test
    void shouldLookLikeACharacterDevice() throws IOException, InterruptedException {
        assertEquals(
                "crw-rw---- 59 1 character special file\n",
                right("stat -c %A_%t_%T_%F /dev/i2c-1").replace('_', ' '));
        assertEquals("/dev/i2c-1\n", right("realpath /dev/../dev//./i2c-1"));
        assertTrue(right("ls -l /dev/i2c-1").contains("89, 1"));
        assertEquals(
                "r w\n", right("sh", "-c", "cd /dev; test -r i2c-1 && test -w i2c-1 && ! test -x i2c-1 && echo r w"));
        assertFailure("stat /dev/i2c-2", "No such file");
    }

    @Test
    void shouldServeManyProcessesAtOnce() throws IOException, InterruptedException {
        String each = "i=0; while [ $i -lt 20 ]; do i2cget -y 1 0x6a 0x0f; i=$((i+1)); done";
        String all = right("sh", "-c", "( " + each + " ) & ( " + each + " ) & " + each + "; wait");

        assertEquals("0x6c\n".repeat(60), all);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void shouldServeAJvmThatUsesTheForeignFunctionApi(int threads) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String out = right(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-Xint",
                "-XX:+UseSerialGC",
                "-Xmx32m",
                "-cp",
                "target/test-classes",
                BurstProgram.class.getName(),
                "/dev/i2c-1",
                Integer.toString(threads),
                "1000");

        assertTrue(out.contains("exists true, mode 20660, rdev 5901, real path /dev/i2c-1"), out);
        assertTrue(out.contains("right %d of %<d".formatted(threads * 1000)), out);
        assertTrue(out.contains("plain true"), out);
        assertTrue(out.contains("timeout true, too long false"), out);
        assertEquals(50_000_000, chip.timeoutNanos);
    }

    @Test
    void shouldGoOnWithoutADeviceWhenTheModelIsGone() throws IOException, InterruptedException {
        Running running = standIn.start(
                socket, "sh", "-c", "i2cget -y 1 0x6a 0x0f; read go; i2cget -y 1 0x6a 0x0f; echo still here");
        assertEquals("0x6c", running.line());
        server.close();
        running.type("go\n");
        Outcome outcome = running.await();

        assertEquals("still here\n", outcome.out());
        assertTrue(outcome.err().contains("the bus model hung up; from now on"), outcome.err());
    }

    private static String[] words(String... command) {
        return command.length == 1 ? command[0].split(" ", -1) : command;
    }

    private String right(String... command) throws IOException, InterruptedException {
        Outcome outcome = standIn.run(socket, words(command));
        assertEquals(0, outcome.exitCode(), outcome.out() + outcome.err());
        return outcome.out();
    }

    private void assertFailure(String command, String why) throws IOException, InterruptedException {
        Outcome outcome = standIn.run(socket, words(command));
        assertTrue(outcome.exitCode() != 0 && outcome.err().contains(why), outcome.toString());
    }
}
