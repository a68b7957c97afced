package plumbline.host.trace;

import plumbline.core.posture.Decision;

/** Takes what was recorded beside the samples, each before the batch that came after it. */
public interface RecordedSink {

    /** @param decision as it was taken when the trace was recorded; reused after the call returns */
    default void decision(Decision decision) {}

    /** A setting was changed at {@code atMicros}. */
    default void setting(long atMicros, String key, String value) {}
}
