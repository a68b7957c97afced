package plumbline.device.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a socket as systemd has it. */
class SystemdNotifyTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void shouldSpeakToASocketInTheFileSystem() throws Throwable {
        String name = folder.resolve("notify").toString();
        NotifySocket socket = new NotifySocket(name);
        SystemdNotify systemd = SystemdNotify.from(Map.of("NOTIFY_SOCKET", name), 42);

        assertTrue(systemd.isWanted());
        assertTrue(systemd.ready());
        assertEquals("READY=1", socket.receive());
        assertTrue(systemd.watchdog());
        assertEquals("WATCHDOG=1", socket.receive());
        assertTrue(systemd.stopping());
        assertEquals("STOPPING=1", socket.receive());
        assertTrue(systemd.status("833 Hz, 0 lost,\n21 °C"));
        assertEquals("STATUS=833 Hz, 0 lost, 21 °C", socket.receive());
    }

    @Test
    void shouldSpeakToASocketInTheAbstractNameSpace() throws Throwable {
        String name = "@plumbline-test-" + ProcessHandle.current().pid();
        NotifySocket socket = new NotifySocket(name);

        assertTrue(SystemdNotify.from(Map.of("NOTIFY_SOCKET", name), 42).ready());

        assertEquals("READY=1", socket.receive());
    }

    @Test
    void shouldSayNothingWhenNobodyListens() {
        assertFalse(SystemdNotify.from(Map.of(), 42).ready());
        assertFalse(SystemdNotify.from(Map.of(), 42).isWanted());
        assertFalse(SystemdNotify.from(
                        Map.of("NOTIFY_SOCKET", folder.resolve("gone").toString()), 42)
                .ready());
        assertFalse(
                SystemdNotify.from(Map.of("NOTIFY_SOCKET", "vsock:2:1234"), 42).ready());
        assertFalse(SystemdNotify.from(Map.of("NOTIFY_SOCKET", "/" + "long".repeat(40)), 42)
                .ready());
    }

    @Test
    void shouldKnowHowOftenToCallWhenThisProcessIsWatched() {
        assertEquals(0, watchdogMicros(Map.of()));
        assertEquals(2_000_000, watchdogMicros(Map.of("WATCHDOG_USEC", "2000000")));
        assertEquals(2_000_000, watchdogMicros(Map.of("WATCHDOG_USEC", "2000000", "WATCHDOG_PID", "42")));
        assertEquals(0, watchdogMicros(Map.of("WATCHDOG_USEC", "2000000", "WATCHDOG_PID", "43")));
        assertEquals(0, watchdogMicros(Map.of("WATCHDOG_USEC", "soon")));
    }

    private static long watchdogMicros(Map<String, String> environment) {
        return SystemdNotify.from(environment, 42).watchdogMicros();
    }
}
