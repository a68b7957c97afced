package plumbline.emulator.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.emulator.unit.ServedUnit;

/** The emulated unit's own chips, in a process of their own, as foreign programs see them. */
class ServedUnitTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path folder;

    @Test
    void shouldShowItsChipsToI2cToolsUntilItIsTerminated() throws IOException, InterruptedException {
        StandIn standIn = StandIn.build(folder);
        Path socket = folder.resolve("bus");
        Running unit = start(socket.toString());
        assertEquals("serving LSM6DSOX at " + socket, unit.line());
        standIn.assumeKernelPermits(socket);

        String map = standIn.run(socket, "i2cdetect", "-y", "1").out();
        assertTrue(map.contains("6a") && map.contains("5a"), map);
        assertEquals(
                "0x6c\n",
                standIn.run(socket, "i2cget", "-y", "1", "0x6a", "0x0f").out());
        assertEquals(
                "0xe0\n",
                standIn.run(socket, "i2ctransfer", "-y", "1", "w1@0x5a", "0", "r1")
                        .out());

        unit.process().toHandle().destroy();
        unit.await();
        assertFalse(Files.exists(socket));
    }

    @Test
    void shouldSayWhatIsWrongWithItsUse() throws IOException, InterruptedException {
        Running.Outcome none = start().await();
        assertEquals(2, none.exitCode());
        assertTrue(none.err().startsWith("usage: "), none.err());

        Running.Outcome nowhere = start(folder.resolve("no/folder").toString()).await();
        assertEquals(2, nowhere.exitCode());
        assertTrue(nowhere.err().contains("no bus can be served there"), nowhere.err());
    }

    private Running start(String... socket) throws IOException {
        String[] command = new String[4 + socket.length];
        command[0] = JAVA;
        command[1] = "-cp";
        command[2] = System.getProperty("java.class.path");
        command[3] = ServedUnit.class.getName();
        System.arraycopy(socket, 0, command, 4, socket.length);
        return Running.start(folder, command);
    }
}
