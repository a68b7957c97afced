package plumbline.host.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import plumbline.host.files.WrongUseException;
import plumbline.host.replay.TraceInput;
import plumbline.host.trace.RunChoice;

/** Which run of a folder is meant. */
final class RunOption {

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "Of a folder with several runs take this one, by its number or its id, instead of the newest;"
                    + " 'plumb replay FOLDER --runs' lists them.")
    private @Nullable String run;

    @Nullable String run() {
        return run;
    }

    /** @throws WrongUseException if a run is asked for where none of {@code inputs} can have any */
    void requireFolder(Collection<Path> inputs) {
        if (run != null && inputs.stream().noneMatch(Files::isDirectory)) {
            throw new WrongUseException("--run: expected a folder with the segments of runs, found a file.");
        }
    }

    /** {@code input} of one run, which {@code told} is told; a file as it is. */
    static TraceInput choose(TraceInput input, Consumer<RunChoice> told) throws IOException {
        RunChoice choice = input.choice();
        if (choice == null) {
            return input;
        }
        told.accept(choice);
        return input.ofRun(choice.id());
    }

    /** Says of which run {@code file} is taken, if it wasn't asked for and there are others. */
    static Consumer<RunChoice> noting(Path file, PrintWriter err) {
        return choice -> {
            if (choice.newest() && choice.of() > 1) {
                err.println("note: " + file + ": run " + choice.text() + "; --run takes another");
            }
            choice.passedOver().forEach(sentence -> err.println("note: " + sentence));
        };
    }
}
