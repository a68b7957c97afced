package plumbline.host.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import plumbline.host.bench.Bench;
import plumbline.host.bench.BenchResult;

/** {@code plumb bench}. */
@Command(
        name = "bench",
        description = "Measures the filter, the engine and replay from a file on this machine, beside a plain"
                + " double-precision Mahony filter as a yardstick: compare ratios, not times.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: plumb bench --quick"})
final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--quick", description = "Measure for seconds instead of minutes: good for a glance only.")
    private boolean quick;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (!json) {
            out.println(quick ? "Measuring, about a minute ..." : "Measuring, some minutes ...");
            out.flush();
        }
        List<BenchResult> results = Bench.run(quick);
        if (json) {
            JsonOut.print(out, results.stream().map(BenchCommand::json).toList());
        } else {
            print(out, results);
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> json(BenchResult result) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("benchmark", result.name());
        row.put("rate_hz", result.parameter());
        row.put("ns_per_sample", JsonOut.rounded(result.nanosPerSample(), 2));
        row.put("error_ns", JsonOut.rounded(result.errorNanos(), 2));
        row.put("ratio_to_yardstick", JsonOut.rounded(result.ratioToYardstick(), 3));
        row.put("samples_per_second", Math.round(1e9 / result.nanosPerSample()));
        return row;
    }

    private static void print(PrintWriter out, List<BenchResult> results) {
        out.printf(Locale.ROOT, "%-34s %10s %8s %9s %14s%n", "", "ns/sample", "±", "yardstick", "samples/s");
        for (BenchResult result : results) {
            out.printf(
                    Locale.ROOT,
                    "%-34s %10.1f %8.1f %8.2fx %,14d%n",
                    result.name() + (result.parameter().isEmpty() ? "" : " " + result.parameter() + " Hz"),
                    result.nanosPerSample(),
                    result.errorNanos(),
                    result.ratioToYardstick(),
                    Math.round(1e9 / result.nanosPerSample()));
        }
    }
}
