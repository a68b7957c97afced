package plumbline.host.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import plumbline.core.posture.SettingsException;
import plumbline.core.trace.TraceDamagedException;
import plumbline.emulator.wearer.ScenarioException;
import plumbline.host.demo.UnitFailedException;
import plumbline.host.files.BadInputException;
import plumbline.host.files.OutputException;
import plumbline.host.files.WrongUseException;

/** Turns every failure into one sentence on standard error and an exit code: the only place that knows both. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        err.println(name + ": " + e.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println("Try '" + name + " --help'.");
        }
        return ExitCode.WRONG_USE;
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        Exception e = thrown instanceof UncheckedIOException unchecked && unchecked.getCause() != null
                ? unchecked.getCause()
                : thrown;
        int code = code(e);
        String name = command.getCommandSpec().qualifiedName();
        if (code == ExitCode.BUG) {
            Path log = BugLog.write(parsed.originalArgs(), e);
            command.getErr()
                    .println(name + ": this is a bug: " + e + ". The details are in " + log + "; please report them.");
        } else {
            command.getErr().println(name + ": " + sentence(e));
        }
        return code;
    }

    private static int code(Exception e) {
        return switch (e) {
            case ParameterException wrong -> ExitCode.WRONG_USE;
            case WrongUseException wrong -> ExitCode.WRONG_USE;
            case SettingsException wrong -> ExitCode.WRONG_USE;
            case BadInputException bad -> ExitCode.BAD_INPUT;
            case TraceDamagedException bad -> ExitCode.BAD_INPUT;
            case ScenarioException bad -> ExitCode.BAD_INPUT;
            case UnitFailedException refused -> ExitCode.DEVICE;
            case OutputException broken -> ExitCode.INTERRUPTED;
            case AccessDeniedException denied -> ExitCode.BAD_INPUT;
            // Outputs have their own exception, so what names a file is an input.
            case FileSystemException unreadable -> ExitCode.BAD_INPUT;
            case IOException io -> ExitCode.INTERRUPTED;
            case InterruptedException interrupted -> ExitCode.INTERRUPTED;
            default -> ExitCode.BUG;
        };
    }

    private static String sentence(Exception e) {
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + ": expected permission, found none. Change its permissions.";
        }
        if (e instanceof FileSystemException unreadable && unreadable.getReason() != null) {
            return unreadable.getFile() + ": reading broke off: " + unreadable.getReason() + ".";
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
