package plumbline.device.recording;

/**
 * How much is kept, and how safely.
 *
 * @param flightMicros sensor time that the flight recorder keeps at least, in closed segments
 * @param segmentMicros sensor time of a segment
 * @param flightBytes the most the flight recorder keeps; goes before flightMicros
 * @param reserveBytes room on the disk that is left to others: with less, recording stops
 * @param flushNanos between handing what is recorded to the operating system: what a kill costs
 * @param forceNanos between making it durable: what a power cut costs
 * @param retryNanos until a disk that failed or was full is looked at again
 */
public record RecorderOptions(
        long flightMicros,
        long segmentMicros,
        long flightBytes,
        long reserveBytes,
        long flushNanos,
        long forceNanos,
        long retryNanos) {

    private static final long MINUTE_MICROS = 60_000_000;
    private static final long SECOND_NANOS = 1_000_000_000;

    public RecorderOptions {
        if (segmentMicros <= 0 || flightMicros < 0 || flightBytes < 0 || reserveBytes < 0) {
            throw new IllegalArgumentException(
                    "recorder must keep 0 or more µs and bytes, in segments of at least 1 µs, found "
                            + flightMicros + " µs, " + flightBytes + " bytes, reserve " + reserveBytes
                            + " bytes, segments of "
                            + segmentMicros + " µs");
        }
    }

    /** Half an hour in segments of five minutes, 96 MiB at most, 100 MB left free. */
    public static RecorderOptions defaults() {
        return new RecorderOptions(
                30 * MINUTE_MICROS,
                5 * MINUTE_MICROS,
                96L << 20,
                100_000_000,
                SECOND_NANOS * 2 / 5,
                5 * SECOND_NANOS,
                10 * SECOND_NANOS);
    }

    public RecorderOptions withReserveBytes(long bytes) {
        return new RecorderOptions(flightMicros, segmentMicros, flightBytes, bytes, flushNanos, forceNanos, retryNanos);
    }

    public RecorderOptions withFlight(long micros, long bytes) {
        return new RecorderOptions(micros, segmentMicros, bytes, reserveBytes, flushNanos, forceNanos, retryNanos);
    }

    public RecorderOptions withSegmentMicros(long micros) {
        return new RecorderOptions(flightMicros, micros, flightBytes, reserveBytes, flushNanos, forceNanos, retryNanos);
    }
}
