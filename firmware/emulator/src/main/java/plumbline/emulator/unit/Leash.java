package plumbline.emulator.unit;

import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Ties the emulated unit's process to another, so that it doesn't outlive whoever shows it, however that one ends:
 * {@code -Dplumbline.emulator.leash=PID}.
 */
final class Leash {

    private static final int ORPHANED = 0;

    private Leash() {}

    /**
     * Calls {@code end} on a thread of its own as soon as the process that {@code lookup} names is gone; never if it names none.
     *
     * @throws IllegalArgumentException if it names something else
     */
    static void tie(Options.Lookup lookup, IntConsumer end) {
        long pid = new OptionReader(lookup).read("leash", "0", Long::parseLong);
        if (pid == 0) {
            return;
        }
        Optional<ProcessHandle> holder = ProcessHandle.of(pid);
        Thread waiting = new Thread(
                () -> {
                    holder.ifPresent(process -> process.onExit().join());
                    end.accept(ORPHANED);
                },
                "emulator-leash");
        waiting.setDaemon(true);
        waiting.start();
    }
}
