package plumbline.host.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.NominalAccelRange;
import plumbline.core.imu.NominalGyroRange;
import plumbline.core.tilt.TiltFilter;
import plumbline.host.csv.CsvSource;
import plumbline.host.files.BadInputException;
import plumbline.host.replay.EngineDriver;
import plumbline.host.replay.EngineSetup;
import plumbline.host.replay.SampleSink;
import plumbline.host.trace.BatchSource;

/** One recording with an optical truth, run through the engine. */
final class Trial implements SampleSink {

    /** Left out at the start, as the data set's own scores do. */
    private static final long SETTLING_MICROS = 5_000_000;

    private static final double ONE = 1 << 30;

    private final Movement movement;
    private final long countFromMicros;
    private final TruthRing truths = new TruthRing();
    private final RootMeanSquare causal = new RootMeanSquare();
    private final RootMeanSquare settled = new RootMeanSquare();
    private final int periodNanos;
    private boolean truthSeen;
    private long sample;
    private long lastMicros;

    private Trial(CsvSource source, Movement movement) {
        this.movement = movement;
        periodNanos = source.facts().header().format().samplePeriodNanos();
        countFromMicros = source.facts().firstMicros() + SETTLING_MICROS;
    }

    /**
     * @return null if the recording has no truth
     * @throws BadInputException if it has one and rows that can't be used, because {@code movement} counts rows
     */
    static @Nullable TrialResult run(Path file, Movement movement, String name) throws IOException {
        try (CsvSource source = new CsvSource(file, new NominalGyroRange(2000), new NominalAccelRange(16), true)) {
            if (!source.hasTruth()) {
                return null;
            }
            Trial trial = new Trial(source, movement);
            trial.run(source);
            if (!trial.truthSeen) {
                return null;
            }
            if (!source.damages().isEmpty()) {
                throw new BadInputException(file + ": expected a recording without bad rows, because where it moves is"
                        + " known by rows; found: " + String.join("; ", source.damages()) + ".");
            }
            return trial.causal.count() == 0
                    ? null
                    : new TrialResult(name, trial.causal.value(), trial.settled.value(), trial.causal.count());
        }
    }

    private void run(CsvSource source) throws IOException {
        EngineSetup setup = EngineSetup.asRecorded(source.facts());
        EngineDriver driver = new EngineDriver(source.facts(), setup, decision -> {}, this);
        ImuBatch batch = new ImuBatch(BatchSource.MAX_BATCH);
        double[][] orientations = new double[BatchSource.MAX_BATCH][4];
        while (source.next(batch, orientations)) {
            for (int i = 0; i < batch.size; i++) {
                truthSeen |= !Double.isNaN(orientations[i][0]);
                truths.put(sample + i, orientations[i]);
            }
            driver.process(batch);
        }
        driver.end();
    }

    @Override
    public void sample(long atMicros, TiltFilter tilt) {
        if (counts(sample, atMicros)) {
            causal.add(truths.errorDeg(sample, tilt.upXQ30() / ONE, tilt.upYQ30() / ONE, tilt.upZQ30() / ONE));
        }
        sample++;
        lastMicros = atMicros;
        if (tilt.settledFresh()) {
            drained(tilt);
        }
    }

    @Override
    public void drained(TiltFilter tilt) {
        long spokenOf = sample - 1 - tilt.settledLagSamples();
        long thenMicros = lastMicros - (long) tilt.settledLagSamples() * periodNanos / 1000;
        if (spokenOf >= 0 && counts(spokenOf, thenMicros)) {
            settled.add(truths.errorDeg(
                    spokenOf, tilt.settledUpXQ30() / ONE, tilt.settledUpYQ30() / ONE, tilt.settledUpZQ30() / ONE));
        }
    }

    private boolean counts(long index, long atMicros) {
        return atMicros >= countFromMicros && movement.holds(index);
    }
}
