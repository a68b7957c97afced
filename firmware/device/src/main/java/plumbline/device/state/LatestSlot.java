package plumbline.device.state;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A few numbers handed from one thread to another, of which only the newest matter: neither waits, nothing is taken from the
 * heap.
 *
 * <p>Three buffers: the writer's, the reader's, and one between them that each swaps with its own.
 */
final class LatestSlot {

    private static final int FRESH = 4;
    private static final int INDEX = 3;

    private final long[][] buffers;
    private final AtomicInteger middle = new AtomicInteger(1);
    private int writers;
    private int readers = 2;

    LatestSlot(int numbers) {
        buffers = new long[3][numbers];
    }

    /** Writer: what to fill before {@link #publish}; holds anything. */
    long[] toWrite() {
        return buffers[writers];
    }

    /** Writer: hands over what was filled in. */
    void publish() {
        writers = middle.getAndSet(writers | FRESH) & INDEX;
    }

    /** Reader: true if there is something new in {@link #taken}. */
    boolean take() {
        if ((middle.get() & FRESH) == 0) {
            return false;
        }
        readers = middle.getAndSet(readers) & INDEX;
        return true;
    }

    /** Reader: what the last {@link #take} brought. */
    long[] taken() {
        return buffers[readers];
    }
}
