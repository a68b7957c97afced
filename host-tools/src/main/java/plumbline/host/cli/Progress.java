package plumbline.host.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import plumbline.host.replay.ProgressListener;

/** A bar on standard error for what takes longer than a second; nothing where that is no terminal. */
final class Progress implements ProgressListener, AutoCloseable {

    private static final long PATIENCE_NANOS = 1_000_000_000;
    private static final int STEPS = 100;

    /** Asking the terminal would take longer than most commands, and leave its answers on the command line. */
    private static final int WIDTH = 79;

    private final String task;
    private final boolean shown;
    private final long begunNanos = System.nanoTime();
    private @Nullable ProgressBar bar;

    Progress(String task) {
        this(task, Console.errIsTerminal());
    }

    Progress(String task, boolean shown) {
        this.task = task;
        this.shown = shown;
    }

    @Override
    public synchronized void at(double share) {
        if (!shown) {
            return;
        }
        if (bar == null && System.nanoTime() - begunNanos > PATIENCE_NANOS) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(STEPS)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUnit("%", 1)
                    .hideEta()
                    .clearDisplayOnFinish()
                    .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                    .build();
        }
        if (bar != null) {
            bar.stepTo(Math.round(share * STEPS));
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
