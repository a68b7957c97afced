package plumbline.host.ending;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Something that must be put right before the process ends: a terminal to be restored, a child to be stopped. Done once, at
 * {@link #close} or at a signal, whichever is first. Safe on any thread.
 */
public final class Farewell implements AutoCloseable {

    private static final Set<Farewell> OPEN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Farewell::all, "farewell"));
    }

    private final Runnable action;
    private boolean done;

    private Farewell(Runnable action) {
        this.action = action;
    }

    public static Farewell of(Runnable action) {
        Farewell farewell = new Farewell(action);
        OPEN.add(farewell);
        return farewell;
    }

    /** Does all that is left to do; returns when it is done, whoever began it. */
    public static void all() {
        OPEN.forEach(Farewell::close);
    }

    @Override
    public synchronized void close() {
        if (!done) {
            done = true;
            action.run();
        }
        OPEN.remove(this);
    }
}
