package plumbline.device.app;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tinylog.Logger;
import plumbline.device.imu.Fault;
import plumbline.device.sampling.LoopEvent;

/**
 * Faults in the log: each kind a few times a minute, then only counted, so that one that comes and goes does not write away
 * what else there was. Status page and trace have them all. One thread.
 */
final class FaultLog {

    static final int TIMES_A_MINUTE = 5;

    private static final long MINUTE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final Fault[] FAULTS = Fault.values();

    private final Consumer<String> warning;
    private final Consumer<String> info;
    private final int[] told = new int[FAULTS.length];
    private final long[] untold = new long[FAULTS.length];
    private final long[] sinceNanos = new long[FAULTS.length];
    private final boolean[] open = new boolean[FAULTS.length];

    FaultLog() {
        this(sentence -> Logger.warn("{}", sentence), sentence -> Logger.info("{}", sentence));
    }

    FaultLog(Consumer<String> warning, Consumer<String> info) {
        this.warning = warning;
        this.info = info;
    }

    void began(LoopEvent event) {
        int at = event.code;
        if (told[at] == 0 || event.hostNanos - sinceNanos[at] >= MINUTE_NANOS) {
            tellCount(at);
            sinceNanos[at] = event.hostNanos;
            told[at] = 0;
        }
        if (told[at] == TIMES_A_MINUTE) {
            untold[at]++;
            return;
        }
        told[at]++;
        open[at] = true;
        warning.accept(FaultWords.began(FAULTS[at], event.a, event.b));
    }

    /** Of a beginning that was told. */
    void ended(LoopEvent event) {
        if (open[event.code]) {
            open[event.code] = false;
            info.accept(FAULTS[event.code].text() + ": over after " + event.a / 1_000_000 + " ms");
        }
    }

    /** The last of it. */
    void end() {
        for (int at = 0; at < FAULTS.length; at++) {
            tellCount(at);
        }
    }

    private void tellCount(int at) {
        if (untold[at] > 0) {
            warning.accept(FAULTS[at].text() + ": " + untold[at] + " times more since then");
            untold[at] = 0;
        }
    }
}
