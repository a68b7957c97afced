package plumbline.host.cli;

/** What the process says with its exit code. */
final class ExitCode {

    static final int DONE = 0;

    /** The answer is no: a comparison differs, a verdict is fail. */
    static final int NO = 1;

    static final int WRONG_USE = 2;
    static final int BAD_INPUT = 3;
    static final int DEVICE = 4;

    /** Interrupted, by the user or a full disk; everything is as it was before. */
    static final int INTERRUPTED = 5;

    /** A bug of ours; the stack is in a log file whose name was printed. */
    static final int BUG = 70;

    private ExitCode() {}
}
