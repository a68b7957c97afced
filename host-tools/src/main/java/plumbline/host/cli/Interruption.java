package plumbline.host.cli;

import plumbline.host.ending.Farewell;
import plumbline.host.files.Unfinished;

/** What happens at Ctrl-C: nothing half-written stays, and the exit code says so. */
final class Interruption {

    private static volatile boolean armed;

    private Interruption() {}

    /** From now on an end that {@link #disarm} did not announce is an interruption. */
    static void arm() {
        armed = true;
        Runtime.getRuntime().addShutdownHook(new Thread(Interruption::atExit, "interruption"));
    }

    /** The end that comes now is meant. */
    static void disarm() {
        armed = false;
    }

    private static void atExit() {
        if (armed) {
            Farewell.all();
            Unfinished.deleteAll();
            System.err.println("plumb: interrupted; nothing half-written is left.");
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
        }
    }
}
