package plumbline.host.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark of this package under JMH, each in a JVM of its own. */
public final class Bench {

    private Bench() {}

    /**
     * @param quick true for short measurements, good for a glance
     * @return the yardstick first
     */
    public static List<BenchResult> run(boolean quick) throws IOException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("plumbline\\.host\\.bench\\..*")
                .verbosity(VerboseMode.SILENT)
                // Not what this JVM was started with: its cache was trained for something else.
                .jvmArgs("-XX:+UseSerialGC", "-Xmx1g", "--sun-misc-unsafe-memory-access=allow");
        if (quick) {
            options.forks(1)
                    .warmupIterations(2)
                    .warmupTime(TimeValue.milliseconds(500))
                    .measurementIterations(3)
                    .measurementTime(TimeValue.milliseconds(500));
        }
        try {
            return results(new Runner(options.build()).run());
        } catch (RunnerException e) {
            throw new IOException("the benchmarks could not be run: " + e.getMessage(), e);
        }
    }

    private static List<BenchResult> results(Collection<RunResult> runs) {
        double yardstick = runs.stream()
                .filter(Bench::isYardstick)
                .mapToDouble(run -> run.getPrimaryResult().getScore())
                .findFirst()
                .orElse(Double.NaN);
        List<BenchResult> results = new ArrayList<>();
        for (RunResult run : runs) {
            Result<?> primary = run.getPrimaryResult();
            String rate = run.getParams().getParam("rateHz");
            BenchResult result = new BenchResult(
                    primary.getLabel(),
                    rate == null ? "" : rate,
                    primary.getScore(),
                    primary.getScoreError(),
                    primary.getScore() / yardstick);
            results.add(isYardstick(run) ? 0 : results.size(), result);
        }
        return results;
    }

    private static boolean isYardstick(RunResult run) {
        return run.getParams().getBenchmark().startsWith(MahonyYardstick.class.getName() + ".");
    }
}
