package plumbline.device.imu;

import plumbline.core.imu.ImuBatch;

/**
 * Turns FIFO words of an LSM6DSOX into samples (ST DS12814, section 6.5 and FIFO_DATA_OUT_TAG; AN5272, FIFO).
 *
 * <p>A word is a tag byte (TAG_SENSOR, five bits; TAG_CNT, two; even parity over the byte) and six bytes of data. TAG_CNT
 * counts time slots modulo four: words of one slot belong together, in any order. A timestamp word says how many slots have
 * truly passed, so that lost ones are known however many they were. One thread; takes nothing from the heap in use.
 */
final class Lsm6dsoxFifo {

    /** Bytes of a word. */
    static final int WORD = 7;

    /** Words the FIFO holds: 3 kB of data. */
    static final int DEPTH = 512;

    /** So many impossible timestamps in a row, and the count of slots is what was wrong: it goes on from them. */
    private static final int MAX_BOGUS = 3;

    private static final int EMPTY = 0x00;
    private static final int GYRO = 0x01;
    private static final int ACCEL = 0x02;
    private static final int TEMPERATURE = 0x03;
    private static final int TIMESTAMP = 0x04;

    /** Where a drain is put before {@link #load}. */
    final byte[] bytes = new byte[DEPTH * WORD];

    private final SlotCount slots;
    private final SlotCount ahead;
    private int words;
    private int next;
    private boolean doubtful;
    private boolean plausible;

    private boolean hasGyro;
    private boolean hasAccel;
    private short gyroX;
    private short gyroY;
    private short gyroZ;
    private short accelX;
    private short accelY;
    private short accelZ;

    private long firstSlot;
    private int temperatureCentiC;
    private int garbled;
    private int bogusTimestamps;

    Lsm6dsoxFifo(int ticksPerSlot) {
        slots = new SlotCount(ticksPerSlot);
        ahead = new SlotCount(ticksPerSlot);
        reset();
    }

    /** The FIFO and the timestamp counter start anew. */
    void reset() {
        slots.reset();
        words = 0;
        next = 0;
        doubtful = true;
        plausible = true;
        forgetHalves();
        temperatureCentiC = ImuBatch.TEMPERATURE_UNKNOWN;
        garbled = 0;
        bogusTimestamps = 0;
    }

    /** Words were overwritten: only a timestamp can tell how many slots. */
    void overflowed() {
        doubtful = true;
        forgetHalves();
    }

    /**
     * {@code count} words stand in {@link #bytes}; they were in the FIFO before {@code nowNanos}.
     *
     * <p>The first timestamp among them dates all before it too.
     */
    void load(int count, long nowNanos) {
        words = count;
        next = 0;
        garbled = 0;
        plausible = true;
        slots.setNow(nowNanos);
        ahead.copy(slots);
        for (int i = 0; i < count; i++) {
            int tag = bytes[i * WORD] & 0xFF;
            if (!isSound(tag)) {
                continue;
            }
            ahead.seeTag(tag >> 1 & 3);
            if (tag >> 3 == TIMESTAMP) {
                long missing = ahead.missing(ticksAt(i * WORD + 1));
                if (missing != SlotCount.IMPLAUSIBLE) {
                    pass(missing);
                    doubtful = false;
                    plausible = true;
                    return;
                }
                plausible = !doubtful;
            }
        }
    }

    /**
     * False if words were overwritten, no timestamp of the last {@link #load} fits the host's time, and {@link #reload} has not
     * been tried.
     */
    boolean isPlausible() {
        return plausible;
    }

    /** As {@link #load}, of the same words, at a later time; they are taken as they are then. */
    void reload(long nowNanos) {
        load(words, nowNanos);
        plausible = true;
    }

    /** True while words of the last drain wait to be parsed. */
    boolean hasMore() {
        return next < words;
    }

    /** Appends samples until the words end, the batch is full, or one is due that doesn't follow the one before. */
    void parse(ImuBatch batch) {
        temperatureCentiC = ImuBatch.TEMPERATURE_UNKNOWN;
        while (next < words && batch.size < batch.capacity()) {
            int at = next * WORD;
            int tag = bytes[at] & 0xFF;
            if (!isSound(tag)) {
                garbled++;
                next++;
                continue;
            }
            if (slots.seeTag(tag >> 1 & 3)) {
                endSlot();
            }
            switch (tag >> 3) {
                case GYRO -> takeGyro(at + 1);
                case ACCEL -> takeAccel(at + 1);
                case TEMPERATURE -> temperatureCentiC = centiC(Counts.littleEndian(bytes, at + 1));
                case TIMESTAMP -> takeTimestamp(ticksAt(at + 1));
                case EMPTY -> {}
                default -> garbled++;
            }
            if (hasGyro && hasAccel && !emit(batch)) {
                return;
            }
            next++;
        }
    }

    /** Half a sample may be left of a slot whose words were overwritten; else both halves come, or something is wrong. */
    private void endSlot() {
        if (hasGyro != hasAccel && !doubtful) {
            garbled++;
        }
        forgetHalves();
    }

    private boolean emit(ImuBatch batch) {
        if (doubtful) {
            forgetHalves();
            return true;
        }
        if (slots.isTaken()) {
            garbled++;
            forgetHalves();
            return true;
        }
        if (!slots.isNext() && batch.size > 0) {
            return false;
        }
        if (batch.size == 0) {
            firstSlot = slots.slot();
        }
        batch.add(gyroX, gyroY, gyroZ, accelX, accelY, accelZ);
        slots.taken();
        forgetHalves();
        return true;
    }

    /** The number of the slot, since the timestamp counter began, of a batch's first sample; means nothing without one. */
    long firstSlot() {
        return firstSlot;
    }

    /** The last temperature word of the last {@link #parse}, 0.01 °C, or {@link ImuBatch#TEMPERATURE_UNKNOWN}. */
    int temperatureCentiC() {
        return temperatureCentiC;
    }

    /** What couldn't be read in this drain: wrong parity, a tag that nobody asked for, an impossible timestamp, half a sample. */
    int garbled() {
        return garbled;
    }

    private void takeGyro(int at) {
        gyroX = Counts.littleEndian(bytes, at);
        gyroY = Counts.littleEndian(bytes, at + 2);
        gyroZ = Counts.littleEndian(bytes, at + 4);
        hasGyro = true;
    }

    private void takeAccel(int at) {
        accelX = Counts.littleEndian(bytes, at);
        accelY = Counts.littleEndian(bytes, at + 2);
        accelZ = Counts.littleEndian(bytes, at + 4);
        hasAccel = true;
    }

    private void takeTimestamp(int ticks) {
        long missing = slots.missing(ticks);
        if (missing == SlotCount.IMPLAUSIBLE) {
            garbled++;
            bogusTimestamps++;
            if (bogusTimestamps < MAX_BOGUS) {
                return;
            }
        }
        bogusTimestamps = 0;
        pass(missing);
        slots.sync(ticks);
    }

    private void pass(long missing) {
        if (missing > 0) {
            slots.pass(missing);
            forgetHalves();
        }
    }

    private void forgetHalves() {
        hasGyro = false;
        hasAccel = false;
    }

    private int ticksAt(int at) {
        return (Counts.littleEndian(bytes, at) & 0xFFFF) | Counts.littleEndian(bytes, at + 2) << 16;
    }

    private static boolean isSound(int tag) {
        return (Integer.bitCount(tag) & 1) == 0;
    }

    /** 256 counts a degree from 25 °C (ST DS12814, temperature sensor characteristics), rounded. */
    private static int centiC(short raw) {
        return 2500 + ((raw * 100 + 128) >> 8);
    }
}
