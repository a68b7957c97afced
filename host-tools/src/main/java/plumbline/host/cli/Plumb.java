package plumbline.host.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code plumb} command. */
@Command(name = "plumb", description = "Record, replay and compare posture traces.", mixinStandardHelpOptions = true)
public final class Plumb {

    private Plumb() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Plumb()).execute(arguments));
    }
}
