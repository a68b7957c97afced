package plumbline.host.replay;

import java.io.IOException;
import java.util.List;
import plumbline.core.tilt.TiltFilter;

/** Tells several sinks, in their order. */
record SampleTee(List<SampleSink> sinks) implements SampleSink {

    SampleTee {
        sinks = List.copyOf(sinks);
    }

    @Override
    public void sample(long atMicros, TiltFilter tilt) throws IOException {
        for (SampleSink sink : sinks) {
            sink.sample(atMicros, tilt);
        }
    }

    @Override
    public void drained(TiltFilter tilt) throws IOException {
        for (SampleSink sink : sinks) {
            sink.drained(tilt);
        }
    }
}
