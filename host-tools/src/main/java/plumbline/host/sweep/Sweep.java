package plumbline.host.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import plumbline.host.files.WrongUseException;
import plumbline.host.replay.ProgressListener;

/** Every combination of settings over every trace, on all cores. */
public final class Sweep {

    /** More runs than this nobody means. */
    public static final int MAX_RUNS = 10_000;

    /** Engines that share one pass over a trace: reading it costs more than an engine does. */
    private static final int MAX_SHARED = 64;

    private Sweep() {}

    /**
     * The values of every combination, the last axis varying fastest.
     *
     * @throws WrongUseException if there are more than {@link #MAX_RUNS} over {@code traces} traces
     */
    public static List<List<String>> combinations(List<SweepAxis> axes, int traces) {
        long count = traces;
        for (SweepAxis axis : axes) {
            count *= axis.values().size();
            if (count > MAX_RUNS) {
                throw new WrongUseException("--vary: expected at most " + MAX_RUNS
                        + " combinations over all traces, found more. Take larger steps or fewer settings.");
            }
        }
        List<List<String>> combinations = new ArrayList<>();
        combinations.add(List.of());
        for (SweepAxis axis : axes) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> start : combinations) {
                for (String value : axis.values()) {
                    List<String> extended = new ArrayList<>(start);
                    extended.add(value);
                    longer.add(extended);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    /** Results in the order of {@code traces}, then of {@code combinations}. */
    public static List<SweepResult> run(
            List<SweepPass.Trace> traces,
            List<SweepAxis> axes,
            List<List<String>> combinations,
            int threads,
            ProgressListener progress)
            throws IOException, InterruptedException {
        int share = Math.clamp((combinations.size() + threads - 1) / threads, 1, MAX_SHARED);
        List<SweepPass> passes = new ArrayList<>();
        for (SweepPass.Trace trace : traces) {
            for (int from = 0; from < combinations.size(); from += share) {
                int to = Math.min(combinations.size(), from + share);
                passes.add(new SweepPass(trace, axes, combinations.subList(from, to)));
            }
        }
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<List<SweepResult>>> running = new ArrayList<>();
            for (SweepPass pass : passes) {
                running.add(pool.submit(() -> {
                    List<SweepResult> results = pass.run();
                    progress.at((double) done.incrementAndGet() / passes.size());
                    return results;
                }));
            }
            return collect(pool, running);
        }
    }

    private static List<SweepResult> collect(ExecutorService pool, List<Future<List<SweepResult>>> running)
            throws IOException, InterruptedException {
        List<SweepResult> results = new ArrayList<>();
        try {
            for (Future<List<SweepResult>> pass : running) {
                results.addAll(pass.get());
            }
            return results;
        } catch (ExecutionException e) {
            pool.shutdownNow();
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException bug -> throw bug;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
