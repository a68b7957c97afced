package plumbline.core.trace;

/**
 * One thing wrong with a trace.
 *
 * @param kind what sort of thing
 * @param offset byte of the file at which it was seen
 * @param what a clause that says what was expected and what was found
 * @param lostMicros sensor time of the samples that are missing because of it; 0 if none, {@link #UNKNOWN} if not known
 */
public record TraceDamage(Kind kind, long offset, String what, long lostMicros) {

    /** {@link #lostMicros} when it can't be known. */
    public static final long UNKNOWN = -1;

    /** The sorts of damage; EMPTY, NOT_MCAP, FOREIGN and HEADER leave nothing to read, in partial mode either. */
    public enum Kind {
        EMPTY,
        NOT_MCAP,
        /** An MCAP file that another program wrote. */
        FOREIGN,
        /** Of a format that only a later version knows: nothing to read; or under a setting of one: read without it. */
        NEWER,
        /** The header, without which counts mean nothing. */
        HEADER,
        CALIBRATION,
        /** The state of the engine at the beginning of a segment: it can be replayed only with the segment before it. */
        ENGINE_STATE,
        /** The file ends before its footer: recording was interrupted, or the file was cut. */
        CUT,
        /** Bytes that are no record where one should begin. */
        STRUCTURE,
        /** A chunk whose CRC or content is wrong. */
        CHUNK,
        /** An index beside a chunk; no samples are lost. */
        INDEX,
        /** Messages were left out between two whole ones. */
        SEQUENCE,
        TIME_BACKWARDS,
        /** The data section's CRC, though everything in it looks whole. */
        DATA_CRC,
        /** The summary at the end; no samples are lost. */
        SUMMARY
    }

    /** One sentence without a full stop: the offset, what is wrong, and what it cost. */
    public String sentence() {
        String lost = lostMicros > 0 ? "; " + Seconds.text(lostMicros) + " s are missing" : "";
        return "byte " + offset + ": " + what + lost;
    }
}
