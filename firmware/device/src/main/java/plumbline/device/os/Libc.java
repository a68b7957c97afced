package plumbline.device.os;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * Handles to the C library's functions, with and without errno.
 *
 * <p>A {@link #captured} call hands errno over before the JVM can touch it, but costs 40 bytes of heap until it is compiled: it
 * is for setup. A {@link #plain} call costs nothing.
 */
@SuppressWarnings("restricted")
public final class Libc {

    /**
     * After 127 calls the JVM rewrites a method handle for itself, once, with some 64 kB of heap
     * ({@code java.lang.invoke.MethodHandle.CUSTOMIZE_THRESHOLD}): a hot path makes that many before it begins.
     */
    public static final int CALLS_UNTIL_SETTLED = 200;

    private static final int CALLS_A_ROUND = 5_000;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final VarHandle ERRNO =
            Linker.Option.captureStateLayout().varHandle(PathElement.groupElement("errno"));

    private Libc() {}

    /**
     * Lets the JVM make the words of the classes that every call of a handle goes through. It does so when the optimising
     * compiler is first asked for one of their methods, on the heap of the thread that happens to call: 1 to 3 kB. To be called
     * again and again during the first seconds by a thread whose heap nobody counts; takes less than a millisecond.
     */
    public static void makeWords() {
        MemorySegment nowhere = MemorySegment.NULL;
        MemorySegment elsewhere = MemorySegment.ofAddress(1);
        int same = 0;
        for (int i = 0; i < CALLS_A_ROUND; i++) {
            same += nowhere.equals(elsewhere) || Linker.nativeLinker() != LINKER ? 1 : 0;
        }
        if (same > 0) {
            throw new AssertionError(same);
        }
    }

    /** A handle to {@code name} for calls that take nothing from the heap. */
    public static MethodHandle plain(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        return LINKER.downcallHandle(address(name), descriptor, options);
    }

    /** A handle to {@code name} whose first parameter is a {@link #captureMemory} that gets errno. */
    public static MethodHandle captured(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        Linker.Option[] all = Stream.concat(Stream.of(Linker.Option.captureCallState("errno")), Stream.of(options))
                .toArray(Linker.Option[]::new);
        return LINKER.downcallHandle(address(name), descriptor, all);
    }

    /** Memory that a {@link #captured} call leaves errno in. */
    public static MemorySegment captureMemory(Arena arena) {
        return arena.allocate(Linker.Option.captureStateLayout());
    }

    /** What the last captured call left in {@code capture}. */
    public static int errno(MemorySegment capture) {
        return (int) ERRNO.get(capture, 0L);
    }

    /**
     * The calling thread's own errno (C11 7.5, {@code __errno_location} of glibc and musl): the same memory for as long as the
     * thread lives.
     */
    public static MemorySegment errnoOfThisThread() {
        MethodHandle location = plain("__errno_location", FunctionDescriptor.of(ValueLayout.ADDRESS));
        try {
            return ((MemorySegment) location.invokeExact()).reinterpret(ValueLayout.JAVA_INT.byteSize());
        } catch (Throwable impossible) {
            throw impossible(impossible);
        }
    }

    /** For what {@code invokeExact} declares and a C function can't throw. */
    public static AssertionError impossible(Throwable cause) {
        return new AssertionError("a C function threw", cause);
    }

    private static MemorySegment address(String name) {
        return LINKER.defaultLookup()
                .find(name)
                .orElseThrow(() -> new NoSuchElementException("the C library has no function " + name));
    }
}
