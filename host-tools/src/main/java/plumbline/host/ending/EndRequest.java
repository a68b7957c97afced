package plumbline.host.ending;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jline.utils.Signals;

/**
 * Lets Ctrl-C, a hang-up and a termination ask for the end while this is open, where they would bring it: whoever heeds it ends in
 * order, and says what came of the work. The second signal brings the end. Safe on any thread.
 */
public final class EndRequest implements AutoCloseable {

    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

    private final Map<String, Object> before = new HashMap<>();
    private volatile boolean made;

    private EndRequest() {}

    /** From now on signals ask. */
    public static EndRequest heed() {
        EndRequest request = new EndRequest();
        request.listen();
        return request;
    }

    private synchronized void listen() {
        for (String name : SIGNALS) {
            Object handler = Signals.register(name, this::make);
            if (handler != null) {
                before.put(name, handler);
            }
        }
    }

    /** Asks, as a signal does. */
    public void make() {
        made = true;
        close();
    }

    public boolean isMade() {
        return made;
    }

    /** From now on signals do what they did before. */
    @Override
    public synchronized void close() {
        before.forEach(Signals::unregister);
        before.clear();
    }
}
