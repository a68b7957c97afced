package plumbline.device.sampling;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts the bytes that its own thread takes from the heap, exactly. To be made and used by that thread. */
final class HeapCounter {

    /**
     * The first readings take heap themselves: 72 bytes while their call is linked, and a kilobyte when one of their methods is first
     * to be compiled, for then the JVM makes all words of its class. It asks for that at the 256th call, later when it is busy.
     */
    private static final int WARM_UPS = 3000;

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
