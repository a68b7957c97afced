package plumbline.emulator.bus;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Carries transfers out on a thread of its own while whoever asked for them waits, as hardware does: what an emulated chip and its
 * wearer take from the heap, or load, is not taken by the loop that they serve.
 *
 * <p>Safe for threads: one transfer at a time. Takes nothing from the heap of who asks.
 */
public final class BusThread implements BusModel, AutoCloseable {

    private final BusModel model;
    private final Thread worker =
            Thread.ofPlatform().daemon().name("emulated-bus").unstarted(this::work);

    /** Who waits for {@link #transfer}; null while there is nothing to do. Orders all that is handed over. */
    private volatile @Nullable Thread asking;

    private volatile boolean closed;
    private @Nullable BusTransfer transfer;
    private int result;
    private @Nullable Throwable failure;

    public BusThread(BusModel model) {
        this.model = model;
        worker.start();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException after {@link #close}
     */
    @Override
    public synchronized int transfer(BusTransfer transfer) {
        if (closed) {
            // No message: a hot class's literals are made on the heap of whoever has it compiled.
            throw new IllegalStateException();
        }
        this.transfer = transfer;
        asking = Thread.currentThread();
        LockSupport.unpark(worker);
        while (asking != null) {
            LockSupport.park(this);
        }
        Throwable bug = failure;
        failure = null;
        if (bug instanceof RuntimeException its) {
            throw its;
        }
        if (bug instanceof Error its) {
            throw its;
        }
        return result;
    }

    @Override
    public void timeOutAfter(long nanos) {
        model.timeOutAfter(nanos);
    }

    private void work() {
        while (!closed) {
            Thread waiting = asking;
            BusTransfer wanted = transfer;
            if (waiting == null || wanted == null) {
                LockSupport.park(this);
                continue;
            }
            try {
                result = model.transfer(wanted);
            } catch (RuntimeException | Error bug) {
                failure = bug;
            }
            asking = null;
            LockSupport.unpark(waiting);
        }
    }

    /** After the transfer that is being carried out. */
    @Override
    public synchronized void close() {
        closed = true;
        LockSupport.unpark(worker);
    }
}
