package plumbline.device.os;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.NoSuchElementException;

/**
 * Handles to the C library's functions, with and without errno.
 *
 * <p>A {@link #captured} call hands errno over before the JVM can touch it, but costs 40 bytes of heap until it is compiled: it
 * is for setup. A {@link #plain} call costs nothing.
 *
 * <p>All functions are called as one of four longs that returns a long, because the JVM makes code for each shape of a call, some
 * 20 ms each when a service starts. On 64-bit Linux that is the same call: integers and pointers travel in registers, named or
 * not, narrower ones in their lower half, and a function does not look at registers that it has no parameters for (System V
 * AMD64 ABI, 3.2.3; AAPCS64, 6.8.2). Of an {@code int} result only the lower half means something.
 */
@SuppressWarnings("restricted")
public final class Libc {

    /**
     * After 127 calls the JVM rewrites a method handle for itself, once, with some 64 kB of heap
     * ({@code java.lang.invoke.MethodHandle.CUSTOMIZE_THRESHOLD}): a hot path makes that many before it begins.
     */
    public static final int CALLS_UNTIL_SETTLED = 200;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option CAPTURE = Linker.Option.captureCallState("errno");
    private static final FunctionDescriptor CALL =
            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    private static final int ERRNO_AT =
            (int) Linker.Option.captureStateLayout().byteOffset(PathElement.groupElement("errno"));

    private Libc() {}

    /** A handle (long, long, long, long)long to {@code name} for calls that take nothing from the heap. */
    public static MethodHandle plain(String name) {
        return LINKER.downcallHandle(address(name), CALL);
    }

    /** A handle (MemorySegment, long, long, long, long)long to {@code name}; the first is a {@link #captureMemory} for errno. */
    public static MethodHandle captured(String name) {
        return LINKER.downcallHandle(address(name), CALL, CAPTURE);
    }

    /** Memory that a {@link #captured} call leaves errno in. */
    public static MemorySegment captureMemory(Arena arena) {
        return arena.allocate(Linker.Option.captureStateLayout());
    }

    /** What the last captured call left in {@code capture}. */
    public static int errno(MemorySegment capture) {
        return capture.asByteBuffer().order(ByteOrder.nativeOrder()).getInt(ERRNO_AT);
    }

    /**
     * The calling thread's own errno (C11 7.5, {@code __errno_location} of glibc and musl): the same memory for as long as the
     * thread lives.
     */
    public static ByteBuffer errnoOfThisThread() {
        MethodHandle location = plain("__errno_location");
        try {
            long address = (long) location.invokeExact(0L, 0L, 0L, 0L);
            return MemorySegment.ofAddress(address)
                    .reinterpret(Integer.BYTES)
                    .asByteBuffer()
                    .order(ByteOrder.nativeOrder());
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
