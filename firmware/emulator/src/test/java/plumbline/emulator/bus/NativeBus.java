package plumbline.emulator.bus;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** An I2C node opened and used by the foreign-function API, as a program on a Pi does it. Not for use by two threads. */
@SuppressWarnings("restricted")
final class NativeBus implements AutoCloseable {

    private static final int O_RDWR = 2;
    private static final long I2C_SLAVE = 0x0703;
    private static final long I2C_TIMEOUT = 0x0702;
    private static final long I2C_RDWR = 0x0707;
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle OPEN = variadic("open", ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    private static final MethodHandle IOCTL =
            variadic("ioctl", ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);
    private static final MethodHandle READ = stream("read");
    private static final MethodHandle WRITE = stream("write");

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment request = arena.allocate(16, 8);
    private final MemorySegment messages = arena.allocate(32, 8);
    private final MemorySegment out = arena.allocate(1);
    private final MemorySegment in;
    private final int fd;

    /** Ready for bursts of {@code length} bytes from {@code register} of the chip at {@code address}. */
    NativeBus(String node, int address, int register, int length) throws IOException {
        try {
            fd = (int) OPEN.invokeExact(arena.allocateFrom(node), O_RDWR);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        if (fd < 0) {
            throw new IOException(node + " can't be opened");
        }
        in = arena.allocate(length);
        message(0, address, 0, out);
        message(16, address, 1, in);
        request.set(ValueLayout.JAVA_LONG, 0, messages.address());
        request.set(ValueLayout.JAVA_INT, 8, 2);
        out.set(ValueLayout.JAVA_BYTE, 0, (byte) register);
    }

    private static MethodHandle variadic(String name, ValueLayout first, ValueLayout second, ValueLayout... third) {
        FunctionDescriptor two = FunctionDescriptor.of(ValueLayout.JAVA_INT, first, second);
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name),
                two.appendArgumentLayouts(third),
                Linker.Option.firstVariadicArg(third.length == 0 ? 1 : 2));
    }

    private static MethodHandle stream(String name) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
    }

    private void message(int at, int address, int flags, MemorySegment buffer) {
        messages.set(ValueLayout.JAVA_SHORT, at, (short) address);
        messages.set(ValueLayout.JAVA_SHORT, at + 2, (short) flags);
        messages.set(ValueLayout.JAVA_SHORT, at + 4, (short) buffer.byteSize());
        messages.set(ValueLayout.JAVA_LONG, at + 8, buffer.address());
    }

    /** Sets the adapter's timeout, in units of 10 ms; true if that was taken. */
    boolean timeOutAfter(long tens) {
        return command(I2C_TIMEOUT, tens) == 0;
    }

    /** Write and read in one transfer; 2 when both were right. */
    int burst() {
        return command(I2C_RDWR, request.address());
    }

    /** A write, a stop, a read; true when both were right. */
    boolean pointAndRead(int address) {
        try {
            return command(I2C_SLAVE, address) == 0
                    && (long) WRITE.invokeExact(fd, out, 1L) == 1
                    && (long) READ.invokeExact(fd, in, in.byteSize()) == in.byteSize();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private int command(long command, long argument) {
        try {
            return (int) IOCTL.invokeExact(fd, command, argument);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    byte received(int index) {
        return in.get(ValueLayout.JAVA_BYTE, index);
    }

    void forget() {
        in.fill((byte) 0);
    }

    /** The node's descriptor ends with the process. */
    @Override
    public void close() {
        arena.close();
    }
}
