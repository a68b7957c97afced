package plumbline.device.sampling;

/** One entry of {@link LoopEvents}. Mutable and reused by its reader. */
public final class LoopEvent {

    public LoopEventType type = LoopEventType.SESSION_BEGAN;

    /** What {@link LoopEventType} says. */
    public int code;

    /** Host's monotonic clock, ns. */
    public long hostNanos;

    /** Sensor time, µs. */
    public long atMicros;

    public long a;
    public long b;
    public long c;
    public long d;
}
