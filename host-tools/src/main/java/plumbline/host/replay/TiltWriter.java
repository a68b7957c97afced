package plumbline.host.replay;

import java.io.IOException;
import java.io.Writer;
import plumbline.core.tilt.TiltFilter;

/** Writes the causal estimate of up, a row a sample. */
public final class TiltWriter implements SampleSink {

    private final UpWriter rows;

    public TiltWriter(Writer out) throws IOException {
        rows = new UpWriter(out);
    }

    @Override
    public void sample(long atMicros, TiltFilter tilt) {
        rows.row(atMicros, tilt.upXQ30(), tilt.upYQ30(), tilt.upZQ30());
    }
}
