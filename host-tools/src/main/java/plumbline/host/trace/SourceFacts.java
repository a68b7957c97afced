package plumbline.host.trace;

import plumbline.core.trace.TraceHeader;

/**
 * What is known of a source before its first sample.
 *
 * @param name for people: a file's name, or a scenario's
 * @param header what the counts mean, and what was in force when they were recorded
 * @param recorded true if the header comes from a unit's recording, so that its settings are more than defaults
 * @param firstMicros sensor time of the first sample, µs
 * @param goesOn true if after the last sample the engine is not to finish unless the recording says so
 */
public record SourceFacts(String name, TraceHeader header, boolean recorded, long firstMicros, boolean goesOn) {

    /** Of a source that is all there was. */
    public SourceFacts(String name, TraceHeader header, boolean recorded, long firstMicros) {
        this(name, header, recorded, firstMicros, false);
    }
}
