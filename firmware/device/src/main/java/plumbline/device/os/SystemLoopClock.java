package plumbline.device.os;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import plumbline.core.time.LoopClock;

/**
 * The system's monotonic clock, waited on by {@code clock_nanosleep} to an absolute time (see docs/adr/0002).
 *
 * <p>One thread. {@link System#nanoTime} is {@code CLOCK_MONOTONIC} on Linux, so a deadline means the same to both. An interrupt
 * does not end a wait: it is for deadlines of milliseconds.
 */
public final class SystemLoopClock implements LoopClock {

    private static final long CLOCK_MONOTONIC = 1;
    private static final long TIMER_ABSTIME = 1;
    private static final long SECOND = 1_000_000_000;
    private static final int NANOS_AT = Long.BYTES;

    /** Returns its error, so errno is never asked for. */
    private static final MethodHandle CLOCK_NANOSLEEP = Libc.plain("clock_nanosleep");

    /** {@code struct timespec}. A buffer, not a segment, whose accessors the JVM makes code for when a service starts. */
    private final ByteBuffer deadline =
            ByteBuffer.allocateDirect(2 * Long.BYTES).order(ByteOrder.nativeOrder());

    private final long deadlineAddress = MemorySegment.ofBuffer(deadline).address();

    /** Makes the calls that settle the handle, so that the first wait takes nothing from the heap. */
    public SystemLoopClock() {
        long passed = nanoTime();
        for (int i = 0; i < Libc.CALLS_UNTIL_SETTLED; i++) {
            sleep(passed);
        }
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void sleepUntil(long deadlineNanos) {
        while (System.nanoTime() - deadlineNanos < 0) {
            int error = sleep(deadlineNanos);
            if (error != 0 && error != Errno.EINTR) {
                throw Words.refused(deadlineNanos, error);
            }
        }
    }

    private int sleep(long deadlineNanos) {
        deadline.putLong(0, deadlineNanos / SECOND);
        deadline.putLong(NANOS_AT, deadlineNanos % SECOND);
        try {
            return (int) (long) CLOCK_NANOSLEEP.invokeExact(CLOCK_MONOTONIC, TIMER_ABSTIME, deadlineAddress, 0L);
        } catch (Throwable impossible) {
            throw Libc.impossible(impossible);
        }
    }

    /** Apart: the JVM makes all words of a class on the heap of the thread that lets it compile the first of its methods. */
    private static final class Words {

        static IllegalStateException refused(long deadlineNanos, int error) {
            return new IllegalStateException("clock_nanosleep refused " + deadlineNanos + ": " + Errno.text(error));
        }
    }
}
