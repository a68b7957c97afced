package plumbline.host.replay;

import java.io.IOException;
import plumbline.core.imu.ImuBatch;
import plumbline.host.trace.BatchSource;

/** What the samples of a source look like: rates, gaps, saturation, temperature. */
public final class TraceSurvey {

    private long samples;
    private long batches;
    private long firstMicros;
    private long lastMicros;
    private long gaps;
    private long missingMicros;
    private long longestGapMicros;
    private long longestGapAtMicros;
    private final long[] saturated = new long[ImuBatch.CHANNELS];
    private int minCentiC = Integer.MAX_VALUE;
    private int maxCentiC = Integer.MIN_VALUE;

    private TraceSurvey() {}

    /** Goes over all of {@code source}. */
    public static TraceSurvey of(BatchSource source, ProgressListener progress) throws IOException {
        TraceSurvey survey = new TraceSurvey();
        int periodNanos = source.facts().header().format().samplePeriodNanos();
        ImuBatch batch = new ImuBatch(BatchSource.MAX_BATCH);
        while (source.next(batch)) {
            survey.add(batch, periodNanos);
            progress.at(source.progress());
        }
        return survey;
    }

    private void add(ImuBatch batch, int periodNanos) {
        if (batches == 0) {
            firstMicros = batch.firstSampleMicros;
        } else {
            gap(batch.firstSampleMicros - lastMicros, periodNanos / 1000);
        }
        batches++;
        samples += batch.size;
        lastMicros = batch.sampleMicros(batch.size - 1);
        for (int i = 0; i < batch.size * ImuBatch.CHANNELS; i++) {
            if (batch.counts[i] == Short.MAX_VALUE || batch.counts[i] == Short.MIN_VALUE) {
                saturated[i % ImuBatch.CHANNELS]++;
            }
        }
        if (batch.temperatureCentiC != ImuBatch.TEMPERATURE_UNKNOWN) {
            minCentiC = Math.min(minCentiC, batch.temperatureCentiC);
            maxCentiC = Math.max(maxCentiC, batch.temperatureCentiC);
        }
    }

    private void gap(long stepMicros, long periodMicros) {
        if (stepMicros > periodMicros * 3 / 2) {
            long missing = stepMicros - periodMicros;
            gaps++;
            missingMicros += missing;
            if (missing > longestGapMicros) {
                longestGapMicros = missing;
                longestGapAtMicros = lastMicros;
            }
        }
    }

    public long samples() {
        return samples;
    }

    public long batches() {
        return batches;
    }

    /** From the first sample to the last, µs. */
    public long durationMicros() {
        return lastMicros - firstMicros;
    }

    /** Steps of more than one and a half sample periods. */
    public long gaps() {
        return gaps;
    }

    /** Time of all gaps together, µs. */
    public long missingMicros() {
        return missingMicros;
    }

    public long longestGapMicros() {
        return longestGapMicros;
    }

    /** Sensor time of the last sample before the longest gap, µs. */
    public long longestGapAtMicros() {
        return longestGapAtMicros;
    }

    /** Counts at either end of the range, by channel: angular rate x, y, z, specific force x, y, z. */
    public long saturated(int channel) {
        return saturated[channel];
    }

    /** True if any batch carried a temperature. */
    public boolean hasTemperature() {
        return minCentiC <= maxCentiC;
    }

    /** 0.01 °C. */
    public int minCentiC() {
        return minCentiC;
    }

    /** 0.01 °C. */
    public int maxCentiC() {
        return maxCentiC;
    }
}
