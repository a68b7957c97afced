package plumbline.device.os;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/** The socket that systemd listens at, which Java has no class for: AF_UNIX, datagrams. */
public final class NotifySocket {

    private static final long AF_UNIX = 1;
    private static final long SOCK_DGRAM = 2;
    private static final long MSG_DONTWAIT = 0x40;

    private static final MethodHandle SOCKET = Libc.plain("socket");
    private static final MethodHandle BIND = Libc.plain("bind");
    private static final MethodHandle RECV = Libc.plain("recv");

    private final long socket;

    /** Listens at {@code name}, a path, or a name in the abstract name space if it begins with @. */
    public NotifySocket(String name) throws Throwable {
        byte[] path = name.getBytes(StandardCharsets.UTF_8);
        if (path[0] == '@') {
            path[0] = 0;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = arena.allocate(2 + path.length, Short.BYTES);
            address.set(JAVA_SHORT, 0, (short) AF_UNIX);
            MemorySegment.copy(path, 0, address, JAVA_BYTE, 2, path.length);
            socket = (int) (long) SOCKET.invokeExact(AF_UNIX, SOCK_DGRAM, 0L, 0L);
            int bound = (int) (long) BIND.invokeExact(socket, address.address(), address.byteSize(), 0L);
            if (bound != 0) {
                throw new IllegalStateException("can't listen at " + name);
            }
        }
    }

    /** The next message, or an empty string if there is none yet. */
    public String receive() throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = arena.allocate(256);
            long length = (long) RECV.invokeExact(socket, bytes.address(), 256L, MSG_DONTWAIT);
            return new String(bytes.asSlice(0, Math.max(0, length)).toArray(JAVA_BYTE), StandardCharsets.UTF_8);
        }
    }
}
