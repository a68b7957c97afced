package plumbline.host.replay;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the running thread has taken from the heap. */
final class HeapMeter {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static {
        // The first readings take something themselves, for linking.
        for (int i = 0; i < 100; i++) {
            takenBytes();
        }
    }

    private HeapMeter() {}

    /** Since the thread began; only differences mean something. */
    static long takenBytes() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }
}
