package plumbline.host.replay;

import java.io.IOException;
import plumbline.core.tilt.TiltFilter;

/** Told after each sample. */
@FunctionalInterface
public interface SampleSink {

    /**
     * @param atMicros sensor time of the sample, µs
     * @param tilt the filter after it
     */
    void sample(long atMicros, TiltFilter tilt) throws IOException;

    /**
     * Told after the last sample, for each settled value that was still being waited for.
     *
     * @param tilt the filter, with that value and its lag behind the last sample
     */
    default void drained(TiltFilter tilt) throws IOException {}
}
