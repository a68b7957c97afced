package plumbline.device.imu;

/**
 * Numbers the time slots of an LSM6DSOX's FIFO from what its words tell: a count modulo four in every tag, and now and then a
 * timestamp.
 *
 * <p>A slot's number never falls. One thread; takes nothing from the heap.
 */
final class SlotCount {

    /** {@link #missing}: no FIFO can have lost so many, or it would have gone back in time. */
    static final long IMPLAUSIBLE = -1;

    /** How far the host's clock and the sensor's may differ: 1 / this. */
    private static final int CLOCK_TOLERANCE = 4;

    private static final int TICK_NANOS = 25_000;

    private final int ticksPerSlot;
    private int tag;
    private long slot;
    private long lastTaken;
    private boolean synced;
    private int syncTicks;
    private long syncSlot;
    private long syncHostNanos;
    private long nowNanos;

    SlotCount(int ticksPerSlot) {
        this.ticksPerSlot = ticksPerSlot;
    }

    void reset() {
        tag = 0;
        slot = 0;
        lastTaken = -1;
        synced = false;
    }

    void copy(SlotCount other) {
        tag = other.tag;
        slot = other.slot;
        lastTaken = other.lastTaken;
        synced = other.synced;
        syncTicks = other.syncTicks;
        syncSlot = other.syncSlot;
        syncHostNanos = other.syncHostNanos;
        nowNanos = other.nowNanos;
    }

    /** What is told from now on was in the FIFO before {@code hostNanos}. */
    void setNow(long hostNanos) {
        nowNanos = hostNanos;
    }

    /** A word's TAG_CNT. @return true if it begins another slot */
    boolean seeTag(int count) {
        int advance = (count - tag) & 3;
        tag = count;
        slot += advance;
        return advance != 0;
    }

    /**
     * How many slots passed unseen, if this slot's timestamp is {@code ticks}; {@link #IMPLAUSIBLE} if it can't be.
     *
     * <p>Differences only, so that a counter that wraps (after 29 hours) does no harm. The first timestamp numbers the slots.
     */
    long missing(int ticks) {
        if (!synced) {
            return Math.max(0, slotsIn(Integer.toUnsignedLong(ticks)) - slot);
        }
        long passed = slotsIn(Integer.toUnsignedLong(ticks - syncTicks));
        long hostSlots = (nowNanos - syncHostNanos) / ((long) ticksPerSlot * TICK_NANOS);
        long most = hostSlots + hostSlots / CLOCK_TOLERANCE + Lsm6dsoxFifo.DEPTH;
        long missing = passed - (slot - syncSlot);
        return missing < 0 || passed > most ? IMPLAUSIBLE : missing;
    }

    private long slotsIn(long ticks) {
        return (ticks + ticksPerSlot / 2) / ticksPerSlot;
    }

    void pass(long missing) {
        slot += missing;
    }

    /** This slot's timestamp is {@code ticks}. */
    void sync(int ticks) {
        synced = true;
        syncTicks = ticks;
        syncSlot = slot;
        syncHostNanos = nowNanos;
    }

    /** This slot's sample was delivered. */
    void taken() {
        lastTaken = slot;
    }

    boolean isTaken() {
        return lastTaken == slot;
    }

    /** True if this slot follows the last delivered one. */
    boolean isNext() {
        return lastTaken + 1 == slot;
    }

    long slot() {
        return slot;
    }
}
