package plumbline.host.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.imu.NominalAccelRange;
import plumbline.core.imu.NominalGyroRange;
import plumbline.core.posture.Settings;
import plumbline.core.trace.TraceHeader;
import plumbline.host.files.BadInputException;
import plumbline.host.trace.BatchSource;
import plumbline.host.trace.SourceFacts;

/** A recording in comma-separated values, turned into counts; evenly spaced rows become one batch. */
public final class CsvSource implements BatchSource {

    /** Rows from which the sample period is estimated. */
    private static final int LOOK_AHEAD = 4096;

    /** Rows a batch takes at most: as many as a sensor's FIFO, so that progress and live views move. */
    private static final int BATCH_ROWS = 256;

    /** How far a stamp may be from an even spacing and still belong to the batch, µs. */
    private static final long EVEN_MICROS = 1;

    private final CsvRows rows;
    private final CountScale scale;
    private final SourceFacts facts;
    private final PeriodEstimate period;
    private final List<CsvRow> ahead = new ArrayList<>();
    private int nextAhead;
    private @Nullable CsvRow pending;

    /**
     * @param partial true to pass over rows that can't be used
     * @throws BadInputException at the first thing in the file that is not as it should be
     */
    public CsvSource(Path file, NominalGyroRange gyro, NominalAccelRange accel, boolean partial) throws IOException {
        rows = new CsvRows(file, partial);
        scale = new CountScale(gyro, accel);
        try {
            period = estimatePeriod(file);
            ImuFormat format = new ImuFormat("generic", gyro, accel, period.nanos());
            TraceHeader header =
                    new TraceHeader("", format, "", "", Calibration.identity(), null, Settings.defaults(), "UTC", 0);
            facts = new SourceFacts(String.valueOf(file.getFileName()), header, false, ahead.getFirst().micros);
            pending = take();
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    /** True if the file has columns of a true orientation. */
    public boolean hasTruth() {
        return rows.columns().hasTruth();
    }

    @Override
    public SourceFacts facts() {
        return facts;
    }

    @Override
    public boolean next(ImuBatch batch) throws IOException {
        return next(batch, new double[0][]);
    }

    /**
     * As {@link #next(ImuBatch)}, with the true orientation of sample i in {@code truth[i]} (w, x, y, z; NaN where there is
     * none) as far as {@code truth} reaches.
     */
    public boolean next(ImuBatch batch, double[][] truth) throws IOException {
        batch.clear();
        batch.samplePeriodNanos = facts.header().format().samplePeriodNanos();
        CsvRow row = pending;
        while (row != null && batch.size < BATCH_ROWS && continues(batch, row.micros)) {
            if (batch.size == 0) {
                batch.firstSampleMicros = row.micros;
            }
            if (batch.size < truth.length) {
                System.arraycopy(row.truth, 0, truth[batch.size], 0, row.truth.length);
            }
            double[] v = row.values;
            batch.add(
                    scale.gyro(v[3]),
                    scale.gyro(v[4]),
                    scale.gyro(v[5]),
                    scale.accel(v[0]),
                    scale.accel(v[1]),
                    scale.accel(v[2]));
            row = take();
        }
        pending = row;
        return batch.size > 0;
    }

    @Override
    public double progress() {
        return rows.progress();
    }

    /** What was passed over because it could not be used, in words; empty for a recording that is whole so far. */
    public List<String> damages() {
        return rows.remarks();
    }

    @Override
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>(rows.remarks());
        if (period.uneven()) {
            remarks.add("column t_us: " + period.shortestMicros() + " to " + period.longestMicros()
                    + " µs lay between rows; their mean, " + period.nanos() / 1000
                    + " µs, was taken for the sample period");
        }
        if (scale.saturated() > 0) {
            ImuFormat format = facts.header().format();
            remarks.add(scale.saturated() + " values lay beyond ±"
                    + format.gyro().fullScaleDps() + " dps or ±"
                    + format.accel().fullScaleG() + " g and were cut off there; see --gyro-range and --accel-range");
        }
        return remarks;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static boolean continues(ImuBatch batch, long micros) {
        return batch.size == 0 || Math.abs(micros - batch.sampleMicros(batch.size)) <= EVEN_MICROS;
    }

    private @Nullable CsvRow take() throws IOException {
        return nextAhead < ahead.size() ? ahead.get(nextAhead++) : rows.next();
    }

    private PeriodEstimate estimatePeriod(Path file) throws IOException {
        for (CsvRow row = rows.next(); row != null; row = ahead.size() < LOOK_AHEAD ? rows.next() : null) {
            CsvRow kept = new CsvRow();
            kept.copyFrom(row);
            ahead.add(kept);
        }
        if (ahead.size() < 2) {
            throw new BadInputException(file + ": expected at least two rows, from which the rate can be told, found "
                    + ahead.size() + ".");
        }
        PeriodEstimate estimate =
                PeriodEstimate.of(ahead.stream().mapToLong(row -> row.micros).toArray());
        int nanos = estimate.nanos();
        if (nanos < ImuFormat.MIN_PERIOD_NANOS || nanos > ImuFormat.MAX_PERIOD_NANOS) {
            throw new BadInputException(file
                    + ", column t_us: expected 50 to 2000 samples a second (a row each 20000 to" + " 500 µs), found "
                    + nanos / 1000 + " µs between rows. Check that the times are microseconds.");
        }
        return estimate;
    }
}
