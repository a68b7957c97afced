package plumbline.core.trace;

/**
 * How a unit's loop fared up to a moment: counted since it started. Mutable and reused.
 *
 * <p>Lateness is how long after its deadline a step of the loop began, µs, over the time since the report before.
 */
public final class Health {

    /** Kinds of fault, in the order of {@link #faultCounts}. */
    public final String[] faultNames;

    public final long[] faultCounts;

    /** Sensor time, µs. */
    public long atMicros;

    public long samples;

    /** Samples known to be lost: overflowed, or missing while the sensor was away. */
    public long lost;

    public long gaps;

    /** Samples by the host's clock, over the time since the report before in which the sensor ran, mHz. */
    public int rateMilliHz;

    /** Heap the loop's thread took, by its own counter. */
    public long allocatedBytes;

    public int latenessP50Micros;
    public int latenessP99Micros;
    public int latenessP999Micros;
    public int latenessMaxMicros;

    /** The fullest the FIFO was since the start, 0 to 1000. */
    public int fifoPeakPermille;

    /** The fullest it was since the report before. */
    public int fifoRecentPermille;

    /** Messages the recorder had no room for. */
    public long droppedMessages;

    public Health(String... faultNames) {
        this.faultNames = faultNames;
        faultCounts = new long[faultNames.length];
    }
}
