package plumbline.host.cli;

import java.util.List;

/** How this program was called, and what standard output and standard error are connected to. */
final class Console {

    /** Set by the launcher: {@code out}, {@code err}, both, or neither; the streams that are terminals. */
    private static final List<String> TERMINALS =
            List.of(System.getProperty("plumb.terminals", "").split(","));

    private Console() {}

    /** How this program was called, to be typed again; the launcher says. */
    static String command() {
        String called = System.getenv("PLUMB_COMMAND");
        return called == null || called.isEmpty() ? "plumb" : called.contains(" ") ? "'" + called + "'" : called;
    }

    static boolean outIsTerminal() {
        return TERMINALS.contains("out");
    }

    static boolean errIsTerminal() {
        return TERMINALS.contains("err");
    }

    /** True if output may be coloured; <a href="https://no-color.org">NO_COLOR</a> switches it off. */
    static boolean colours() {
        String off = System.getenv("NO_COLOR");
        return outIsTerminal() && (off == null || off.isEmpty());
    }
}
