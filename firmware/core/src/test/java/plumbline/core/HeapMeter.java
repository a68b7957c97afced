package plumbline.core;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts the bytes that the current thread takes from the heap, exactly. */
public final class HeapMeter {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static {
        // The first readings take a few bytes themselves, while their call is linked.
        for (int i = 0; i < 100; i++) {
            THREADS.getCurrentThreadAllocatedBytes();
        }
    }

    private static final int WARM_UPS = 5;

    private HeapMeter() {}

    /** The bytes that {@code work} takes once its classes are loaded. */
    public static long bytesTakenBy(Runnable work) {
        for (int i = 0; i < WARM_UPS; i++) {
            work.run();
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
