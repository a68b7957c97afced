package plumbline.host.trace;

import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;
import plumbline.core.trace.Health;
import plumbline.core.trace.TraceHeader;

/** Takes what was recorded beside the samples, each before the batch that came after it. */
public interface RecordedSink {

    /** @param decision as it was taken when the trace was recorded; reused after the call returns */
    default void decision(Decision decision) {}

    /** A setting was changed at {@code atMicros}. */
    default void setting(long atMicros, String key, String value) {}

    /** The wearer asked for something at {@code atMicros}. */
    default void command(long atMicros, Command command, int value) {}

    /** How the unit's loop fared. */
    default void health(Health health) {}

    /**
     * The run goes on with another of its segments.
     *
     * @param header of that segment
     * @param follows false if segments before it are missing
     */
    default void segment(TraceHeader header, boolean follows) {}
}
