package plumbline.host.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code plumb} command. */
@Command(
        name = "plumb",
        description = "Records, replays and compares posture traces.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  done",
            "  1  the answer is no: a comparison differs, a verdict is fail",
            "  2  wrong use",
            "  3  bad input file",
            "  4  device unreachable",
            "  5  interrupted, or the disk is full; nothing half-written is left",
            "  70 a bug; the details are in a log file whose name is printed",
            "",
            "Example: plumb demo"
        })
public final class Plumb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private Plumb() {}

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.DONE;
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Interruption.arm();
        int code;
        try {
            CommandLine command = commandLine(arguments);
            code = command.execute(arguments);
            if (command.getOut().checkError() && code == ExitCode.DONE) {
                System.err.println("plumb: standard output: could not be written; is its disk full, its reader gone?");
                code = ExitCode.INTERRUPTED;
            }
        } catch (Throwable bug) {
            System.err.println("plumb: this is a bug: " + bug + ". The details are in "
                    + BugLog.write(List.of(arguments), bug) + "; please report them.");
            code = ExitCode.BUG;
        }
        Interruption.disarm();
        System.exit(code);
    }

    /** The command as {@link #main} runs it: with the one below it that {@code arguments} ask for, or else with all. */
    static CommandLine commandLine(String... arguments) {
        Failures failures = new Failures();
        CommandLine command = new CommandLine(new Plumb());
        Class<?> asked = arguments.length == 0 ? null : Commands.ALL.get(arguments[0]);
        (asked == null ? Commands.ALL.values() : List.of(asked)).forEach(command::addSubcommand);
        command.setExecutionExceptionHandler(failures);
        command.setParameterExceptionHandler(failures);
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setUsageHelpAutoWidth(false);
        command.setUsageHelpWidth(100);
        command.setColorScheme(CommandLine.Help.defaultColorScheme(Console.colours() ? Ansi.ON : Ansi.OFF));
        command.setOut(new PrintWriter(System.out, true, System.out.charset()));
        command.setErr(new PrintWriter(System.err, true, System.err.charset()));
        return command;
    }
}
