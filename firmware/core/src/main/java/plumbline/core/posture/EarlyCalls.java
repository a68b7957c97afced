package plumbline.core.posture;

import java.util.ArrayList;
import java.util.List;

/** What was asked for before there was a time to do it at. One thread. */
final class EarlyCalls {

    private final List<Runnable> calls = new ArrayList<>();

    void add(Runnable call) {
        calls.add(call);
    }

    /** Does them all, in their order. */
    void run() {
        for (int i = 0; i < calls.size(); i++) {
            calls.get(i).run();
        }
        calls.clear();
    }

    boolean isEmpty() {
        return calls.isEmpty();
    }
}
