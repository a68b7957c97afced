package plumbline.emulator.chip;

/**
 * The last {@value #CAPACITY} things a vibration driver played. Any thread may read; takes nothing from the heap after
 * construction.
 */
public final class HapticLog {

    /** Entries kept; the oldest go first. */
    public static final int CAPACITY = 256;

    /** {@link Entry#effect} of a level set by real-time playback. */
    public static final int REAL_TIME = -1;

    /** {@link Entry#effect} of an auto-calibration. */
    public static final int CALIBRATION = -2;

    /** {@link Entry#effect} of a diagnosis. */
    public static final int DIAGNOSIS = -3;

    /** One thing played; mutable, to be read into. */
    public static final class Entry {

        public long startNanos;

        /** How long it ran, or will if nothing stops it, ns; {@link Long#MAX_VALUE} for a level with no end yet. */
        public long lengthNanos;

        /** Number of the effect in the chip's library, 1 to 123, or one of the constants. */
        public int effect;

        /** Of full drive, 0 to 1000. */
        public int amplitudePermille;
    }

    private final Entry[] entries = new Entry[CAPACITY];
    private long count;

    public HapticLog() {
        for (int i = 0; i < CAPACITY; i++) {
            entries[i] = new Entry();
        }
    }

    /** All that was played so far, kept or not. */
    public synchronized long count() {
        return count;
    }

    /**
     * Copies entry {@code index}, counted from the first ever, into {@code into}.
     *
     * @return false if it is not kept any more, or not played yet
     */
    public synchronized boolean read(long index, Entry into) {
        if (index < Math.max(0, count - CAPACITY) || index >= count) {
            return false;
        }
        Entry from = entries[slot(index)];
        into.startNanos = from.startNanos;
        into.lengthNanos = from.lengthNanos;
        into.effect = from.effect;
        into.amplitudePermille = from.amplitudePermille;
        return true;
    }

    synchronized void begin(long startNanos, long lengthNanos, int effect, int amplitudePermille) {
        Entry entry = entries[slot(count)];
        entry.startNanos = startNanos;
        entry.lengthNanos = lengthNanos;
        entry.effect = effect;
        entry.amplitudePermille = amplitudePermille;
        count++;
    }

    /** The last entry was cut short. */
    synchronized void cut(long nowNanos) {
        Entry last = entries[slot(count - 1)];
        last.lengthNanos = nowNanos - last.startNanos;
    }

    private static int slot(long index) {
        return (int) (index % CAPACITY);
    }
}
