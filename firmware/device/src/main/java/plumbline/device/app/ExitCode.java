package plumbline.device.app;

/** What the service's exit code means; {@code plumbline.service} knows them. */
final class ExitCode {

    /** Ended as asked. */
    static final int DONE = 0;

    /** {@code --check}: something that is needed is not there. */
    static final int NOT_READY = 1;

    /** Wrong use of the command. Starting again won't help. */
    static final int USAGE = 2;

    /** A settings file that is refused. Starting again won't help. */
    static final int CONFIG = 3;

    /** A machine that can't run it, or whose bus is not to be touched. Starting again won't help. */
    static final int MACHINE = 4;

    /** The state folder can't be used (not writable, or another service has it), or not all was written at the end. */
    static final int STATE = 5;

    /** Another sensor is there than at start: a new start takes it. */
    static final int OTHER_SENSOR = 6;

    /** The bus can't be opened; a new start tries again. */
    static final int BUS = 7;

    /** A bug; the log has its stack. */
    static final int BUG = 70;

    private ExitCode() {}
}
