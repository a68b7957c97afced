package plumbline.host.replay;

import java.io.IOException;
import java.io.Writer;
import plumbline.core.tilt.TiltFilter;

/** Writes the settled estimate of up, each at the time of the sample that it speaks of. */
public final class SettledWriter implements SampleSink {

    /** More than three seconds at 2000 Hz; a power of two. */
    private static final int RING = 8192;

    private final UpWriter rows;
    private final long[] stamps = new long[RING];
    private long count;

    public SettledWriter(Writer out) throws IOException {
        rows = new UpWriter(out);
    }

    @Override
    public void sample(long atMicros, TiltFilter tilt) {
        stamps[(int) (count & (RING - 1))] = atMicros;
        count++;
        if (tilt.settledFresh()) {
            row(tilt);
        }
    }

    @Override
    public void drained(TiltFilter tilt) {
        row(tilt);
    }

    private void row(TiltFilter tilt) {
        long spokenOf = count - 1 - tilt.settledLagSamples();
        if (spokenOf >= 0) {
            rows.row(
                    stamps[(int) (spokenOf & (RING - 1))],
                    tilt.settledUpXQ30(),
                    tilt.settledUpYQ30(),
                    tilt.settledUpZQ30());
        }
    }
}
