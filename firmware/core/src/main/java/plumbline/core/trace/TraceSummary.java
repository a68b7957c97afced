package plumbline.core.trace;

import java.util.List;

/**
 * What a trace holds, counted over everything in it that is whole.
 *
 * @param header from the head of the file
 * @param library the program that wrote the file, in its own words
 * @param bytes size of the file
 * @param chunks whole ones
 * @param samples in whole chunks
 * @param firstMicros sensor time of the first sample; 0 if there are none
 * @param lastMicros sensor time of the last sample; 0 if there are none
 * @param indexed true if the file ends with a whole index, so that seeking needs no scan
 * @param channels in the order of their numbers, those without messages too
 * @param damages in the order of the file; empty if the trace is whole
 */
public record TraceSummary(
        TraceHeader header,
        String library,
        long bytes,
        long chunks,
        long samples,
        long firstMicros,
        long lastMicros,
        boolean indexed,
        List<Channel> channels,
        List<TraceDamage> damages) {

    /**
     * One stream of messages.
     *
     * @param topic as {@code /imu}
     * @param messages in whole chunks
     * @param firstMicros sensor time of the first message; 0 if there are none
     * @param lastMicros sensor time of the last message; 0 if there are none
     */
    public record Channel(String topic, long messages, long firstMicros, long lastMicros) {}

    public TraceSummary {
        channels = List.copyOf(channels);
        damages = List.copyOf(damages);
    }

    /** From the first sample to the last, µs. */
    public long durationMicros() {
        return lastMicros - firstMicros;
    }

    /** True if nothing is wrong with the trace. */
    public boolean whole() {
        return damages.isEmpty();
    }

    /** How much is whole, for people: {@code 12 chunks, 11.904 s, 9916 samples}. */
    public String wholeText() {
        return chunks + (chunks == 1 ? " chunk, " : " chunks, ") + Seconds.text(durationMicros()) + " s, " + samples
                + (samples == 1 ? " sample" : " samples");
    }
}
