package plumbline.core.trace;

/** What was seen of one channel so far. */
final class ChannelStats {

    long messages;
    long firstMicros;
    long lastMicros;

    /** The number of the last message; meaningless before the first. */
    int sequence;

    /** False until a message was seen, and again after a jump to elsewhere in the file. */
    boolean sequenceKnown;

    /** Stands in for the entries that the message index of a chunk should have. */
    long indexHash;

    int indexEntries;

    void copyFrom(ChannelStats other) {
        messages = other.messages;
        firstMicros = other.firstMicros;
        lastMicros = other.lastMicros;
        sequence = other.sequence;
        sequenceKnown = other.sequenceKnown;
        indexHash = other.indexHash;
        indexEntries = other.indexEntries;
    }

    void beginChunk() {
        indexHash = 0;
        indexEntries = 0;
    }

    void see(int number, long atMicros) {
        firstMicros = messages == 0 ? atMicros : firstMicros;
        lastMicros = atMicros;
        messages++;
        sequence = number;
        sequenceKnown = true;
    }

    void index(long logNanos, long offset) {
        indexHash = hash(indexHash, logNanos, offset);
        indexEntries++;
    }

    /** Folds an index entry into {@code before}, so that lists can be compared without being kept. */
    static long hash(long before, long logNanos, long offset) {
        long mixed = (before ^ logNanos) * 0x9e37_79b9_7f4a_7c15L;
        return (mixed ^ (mixed >>> 29) ^ offset) * 0xbf58_476d_1ce4_e5b9L;
    }
}
