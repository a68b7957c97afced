package plumbline.host.live;

import java.io.IOException;
import plumbline.core.posture.DecisionSink;
import plumbline.host.screen.LiveFrame;

/** Something that can be played: an engine over a trace, or later a running unit. One thread. */
public interface PlaybackSource {

    /** Sensor time of the first sample, µs. */
    long startMicros();

    /** Sensor time of the last sample, µs, or {@link Long#MAX_VALUE} where there is no end. */
    long endMicros();

    /** Goes back to the start with a fresh engine; a seek backwards is this, then {@link #stepTo}. */
    void restart() throws IOException;

    /**
     * Processes every sample up to and including sensor time {@code micros}, and passes on what was decided.
     *
     * @return false if there is nothing after it
     */
    boolean stepTo(long micros, DecisionSink decisions) throws IOException;

    /** What the engine shows after the last sample processed. */
    LiveFrame frame();
}
