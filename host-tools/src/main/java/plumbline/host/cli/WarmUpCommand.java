package plumbline.host.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import plumbline.host.demo.Rehearsal;
import plumbline.host.ending.Farewell;

/** What the launcher trains its AOT cache with: what users do most, on a wearer who does not exist. Ends the process. */
@Command(name = "warm-up", hidden = true, description = "Trains the launcher's cache.")
final class WarmUpCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("plumb-warm-up");
        Farewell.of(() -> delete(folder));
        String trace = folder.resolve("a.mcap").toString();
        String csv = folder.resolve("a.csv").toString();
        run("simulate", "slouch", "-o", trace, "--truth", csv);
        run("export", trace, "--csv", csv);
        for (String file : List.of(trace, csv)) {
            run("replay", file);
            run(
                    "replay",
                    file,
                    "--json",
                    "--events",
                    folder.resolve("e").toString(),
                    "--tilt",
                    folder.resolve("t").toString(),
                    "--report",
                    folder.resolve("r").toString());
        }
        run("inspect", trace);
        run("settings");
        run("--help");
        run("replay", "--help");
        run("replay", folder.resolve("missing.csv").toString());
        String scenario =
                Files.writeString(folder.resolve("a.scenario"), "upright 12s").toString();
        run(
                "demo",
                "--json",
                "--scenario",
                scenario,
                "--output",
                folder.resolve("d").toString());
        // Ends the process, so it comes last; the end is meant.
        Interruption.disarm();
        Rehearsal.run(folder.resolve("u"));
        return ExitCode.DONE;
    }

    private static void run(String... arguments) {
        CommandLine command = Plumb.commandLine(arguments);
        command.setOut(new PrintWriter(Writer.nullWriter()));
        command.setErr(new PrintWriter(Writer.nullWriter()));
        command.execute(arguments);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException leftBehind) {
            System.err.println("plumb: could not remove " + folder + ": " + leftBehind.getMessage());
        }
    }
}
