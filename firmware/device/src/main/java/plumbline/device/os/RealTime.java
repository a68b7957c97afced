package plumbline.device.os;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks Linux to let the calling thread be on time (sched(7), prctl(2), mlockall(2)).
 *
 * <p>For the sampling thread alone: were the process asked, the collector and the compiler would take the same priority. Each
 * call tells what came of it, and a unit goes on without.
 */
public final class RealTime {

    /** Below 50, where a kernel with threaded interrupts runs those of the bus itself. */
    public static final int LOOP_PRIORITY = 40;

    private static final long SCHED_FIFO = 1;

    /** Threads that the sampling thread starts begin as ordinary ones. */
    private static final long SCHED_RESET_ON_FORK = 0x40000000;

    private static final long THIS_THREAD = 0;
    private static final long PR_SET_TIMERSLACK = 29;
    private static final long MCL_CURRENT = 1;
    private static final long MCL_FUTURE = 2;

    /** Lock what has been touched, not what was only reserved: a JVM reserves a gigabyte that it never uses. */
    private static final long MCL_ONFAULT = 4;

    private static final MethodHandle SCHED_SETSCHEDULER = Libc.captured("sched_setscheduler");
    private static final MethodHandle PRCTL = Libc.captured("prctl");
    private static final MethodHandle MLOCKALL = Libc.captured("mlockall");

    private RealTime() {}

    /** Asks for all of it. @return one line of what was refused, for one warning; empty where nothing was */
    public static String beOnTime() {
        return Stream.of(scheduleFirst(LOOP_PRIORITY), tightenTimers(), keepInMemory())
                .filter(permission -> !permission.granted())
                .map(Permission::sentence)
                .collect(Collectors.joining("; "));
    }

    /**
     * Puts the calling thread before all ordinary ones.
     *
     * @param priority 1 to 49
     */
    public static Permission scheduleFirst(int priority) {
        if (priority < 1 || priority > 49) {
            throw new IllegalArgumentException("a real-time priority is 1 to 49 here, not " + priority);
        }
        int errno;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment capture = Libc.captureMemory(arena);
            MemorySegment parameter = arena.allocateFrom(JAVA_INT, priority);
            int result = (int) (long) SCHED_SETSCHEDULER.invokeExact(
                    capture, THIS_THREAD, SCHED_FIFO | SCHED_RESET_ON_FORK, parameter.address(), 0L);
            errno = result == 0 ? 0 : Libc.errno(capture);
        } catch (Throwable impossible) {
            throw Libc.impossible(impossible);
        }
        if (errno == 0) {
            return Permission.granted("the sampling thread runs with SCHED_FIFO, priority " + priority);
        }
        return Permission.refused("no real-time scheduling (" + Errno.text(errno)
                + "): samples are not lost but may come later; give the service LimitRTPRIO=" + priority
                + " or the user an rtprio limit");
    }

    /** Lets the calling thread's timers end when they are due, not up to 50 µs later. Needs no permission. */
    public static Permission tightenTimers() {
        int errno;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment capture = Libc.captureMemory(arena);
            int result = (int) (long) PRCTL.invokeExact(capture, PR_SET_TIMERSLACK, 1L, 0L, 0L);
            errno = result == 0 ? 0 : Libc.errno(capture);
        } catch (Throwable impossible) {
            throw Libc.impossible(impossible);
        }
        return errno == 0
                ? Permission.granted("timer slack is 1 ns")
                : Permission.refused("timer slack stays as it is (" + Errno.text(errno) + ")");
    }

    /**
     * Keeps the process's pages in memory once they were touched.
     *
     * <p>Pages to come are locked only where the limit is unlimited: under a finite one the kernel refuses the mapping itself
     * when the limit is reached, and a JVM ends when that happens.
     */
    public static Permission keepInMemory() {
        return keepInMemory(isMemoryLockUnlimited(Path.of("/proc/self/limits")));
    }

    static Permission keepInMemory(boolean unlimited) {
        int errno;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment capture = Libc.captureMemory(arena);
            long what = MCL_CURRENT | MCL_ONFAULT | (unlimited ? MCL_FUTURE : 0);
            int result = (int) (long) MLOCKALL.invokeExact(capture, what, 0L, 0L, 0L);
            errno = result == 0 ? 0 : Libc.errno(capture);
        } catch (Throwable impossible) {
            throw Libc.impossible(impossible);
        }
        if (errno != 0) {
            return Permission.refused("memory is not locked (" + Errno.text(errno)
                    + "): a page may have to come back from the card; give the service LimitMEMLOCK=infinity");
        }
        return Permission.granted(
                unlimited ? "touched memory stays in memory" : "memory mapped so far stays in memory once touched");
    }

    static boolean isMemoryLockUnlimited(Path limits) {
        try {
            return Files.readAllLines(limits).stream()
                    .anyMatch(line -> line.matches("Max locked memory\\s+unlimited\\b.*"));
        } catch (IOException e) {
            return false;
        }
    }
}
