package plumbline.emulator.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.core.time.ManualClock;
import plumbline.emulator.wearer.Scenario;

class ControlDoorTest {
    private final EmulatedUnit unit =
            new EmulatedUnit(Options.of(Scenario.builtin("slouch")).withBusHz(0), new ManualClock(0));
    private final Commands commands = new Commands(unit);

    @Test
    void shouldAnswerEachLineWithOne(@TempDir Path folder) throws IOException {
        Path socket = folder.resolve("door");
        try (ControlDoor door = ControlDoor.open(socket, commands);
                ControlClient client = new ControlClient(socket);
                ControlClient another = new ControlClient(socket)) {
            assertTrue(Files.exists(socket), door.path().toString());
            assertEquals("", client.send("tap 2"));
            assertEquals("", client.send("jolt keys"));
            assertEquals("", client.send("jolt seat 1s"));
            assertEquals("upright 60s", another.where().doing());
            assertTrue(client.haptics(0).isEmpty());
            IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> client.send("dance"));
            assertTrue(String.valueOf(refused.getMessage()).contains("dance"));
            assertEquals("", client.send("heal"));
        }
        assertFalse(Files.exists(socket));
    }

    @Test
    void shouldReplaceWhatADeadProcessLeft(@TempDir Path folder) throws IOException {
        Path socket = folder.resolve("door");
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(socket));
        }
        try (ControlDoor door = ControlDoor.open(socket, commands);
                ControlClient client = new ControlClient(socket)) {
            assertEquals("", client.send("heal"), door.path().toString());
        }
    }

    @Test
    void shouldRefuseToTakeAnotherOnesPlace(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "precious");
        assertThrows(IOException.class, () -> ControlDoor.open(file, commands));
        assertEquals("precious", Files.readString(file));
        Path socket = folder.resolve("door");
        try (ControlDoor door = ControlDoor.open(socket, commands)) {
            assertThrows(
                    IOException.class,
                    () -> ControlDoor.open(socket, commands),
                    door.path().toString());
            assertTrue(Files.exists(socket));
        }
    }

    @Test
    void shouldSayThatNobodyListens(@TempDir Path folder) {
        assertThrows(IOException.class, () -> new ControlClient(folder.resolve("door")));
    }
}
