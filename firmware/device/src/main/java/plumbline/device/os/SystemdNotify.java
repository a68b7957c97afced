package plumbline.device.os;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells systemd how the service does (sd_notify(3)): one datagram each to the socket that {@code NOTIFY_SOCKET} names. Without
 * that name, nothing. Any thread.
 */
public final class SystemdNotify {

    private static final long AF_UNIX = 1;
    private static final long SOCK_DGRAM_CLOEXEC = 2 | 0x80000;
    private static final long MSG_NOSIGNAL = 0x4000;
    private static final int PATH_AT = 2;

    /** Length of {@code sun_path} (unix(7)). */
    private static final int LONGEST_PATH = 108;

    private final byte[] path;
    private final int socket;
    private final long watchdogMicros;

    private SystemdNotify(byte[] path, int socket, long watchdogMicros) {
        this.path = path;
        this.socket = socket;
        this.watchdogMicros = watchdogMicros;
    }

    /** As the environment of this process says. */
    public static SystemdNotify fromEnvironment() {
        return from(System.getenv(), ProcessHandle.current().pid());
    }

    static SystemdNotify from(Map<String, String> environment, long pid) {
        byte[] path = path(environment.get("NOTIFY_SOCKET"));
        int socket = -1;
        if (path.length > 0) {
            try {
                socket = (int) (long) Calls.SOCKET.invokeExact(AF_UNIX, SOCK_DGRAM_CLOEXEC, 0L, 0L);
            } catch (Throwable impossible) {
                throw Libc.impossible(impossible);
            }
        }
        return new SystemdNotify(path, socket, watchdogMicros(environment, pid));
    }

    /** True if somebody wants to be told. */
    public boolean isWanted() {
        return socket >= 0;
    }

    /** Within how many µs {@link #watchdog} is to be called again and again; 0 if systemd doesn't watch this process. */
    public long watchdogMicros() {
        return watchdogMicros;
    }

    public boolean ready() {
        return send("READY=1");
    }

    public boolean watchdog() {
        return send("WATCHDOG=1");
    }

    public boolean stopping() {
        return send("STOPPING=1");
    }

    /** @param sentence one line, for {@code systemctl status} */
    public boolean status(String sentence) {
        return send("STATUS=" + sentence.replace('\n', ' '));
    }

    /** @return true if systemd has it */
    private boolean send(String message) {
        if (socket < 0) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = arena.allocate(PATH_AT + path.length, Short.BYTES);
            address.set(JAVA_SHORT, 0, (short) AF_UNIX);
            MemorySegment.copy(path, 0, address, JAVA_BYTE, PATH_AT, path.length);
            MemorySegment bytes = arena.allocateFrom(JAVA_BYTE, message.getBytes(StandardCharsets.UTF_8));
            // Each time: systemd may have made its socket anew.
            int connected =
                    (int) (long) Calls.CONNECT.invokeExact((long) socket, address.address(), address.byteSize(), 0L);
            long sent = connected < 0
                    ? -1
                    : (long) Calls.SEND.invokeExact((long) socket, bytes.address(), bytes.byteSize(), MSG_NOSIGNAL);
            return sent == bytes.byteSize();
        } catch (Throwable impossible) {
            throw Libc.impossible(impossible);
        }
    }

    /** A name that begins with @ stands in the abstract name space, where a 0 byte takes its place. */
    private static byte[] path(@Nullable String name) {
        if (name == null || !(name.startsWith("/") || name.startsWith("@"))) {
            return new byte[0];
        }
        byte[] path = name.getBytes(StandardCharsets.UTF_8);
        if (path[0] == '@') {
            path[0] = 0;
        }
        return path.length < LONGEST_PATH ? path : new byte[0];
    }

    private static long watchdogMicros(Map<String, String> environment, long pid) {
        String micros = environment.getOrDefault("WATCHDOG_USEC", "");
        String watched = environment.getOrDefault("WATCHDOG_PID", String.valueOf(pid));
        if (!watched.equals(String.valueOf(pid)) || !micros.matches("[0-9]{1,18}")) {
            return 0;
        }
        return Long.parseLong(micros);
    }

    /** Looked up only where somebody wants to be told. */
    private static final class Calls {

        static final MethodHandle SOCKET = Libc.plain("socket");
        static final MethodHandle CONNECT = Libc.plain("connect");
        static final MethodHandle SEND = Libc.plain("send");
    }
}
