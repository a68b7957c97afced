package plumbline.device.sampling;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts the bytes that its own thread takes from the heap, exactly. To be made and used by that thread. */
final class HeapCounter {

    /** The first readings take a few bytes themselves, while their call is linked. */
    private static final int WARM_UPS = 100;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long zeroBytes;

    HeapCounter() {
        for (int i = 0; i < WARM_UPS; i++) {
            reset();
        }
    }

    /** Counts from here. */
    void reset() {
        zeroBytes = threads.getCurrentThreadAllocatedBytes();
    }

    long bytes() {
        return threads.getCurrentThreadAllocatedBytes() - zeroBytes;
    }
}
