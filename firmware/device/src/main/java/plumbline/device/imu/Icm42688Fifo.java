package plumbline.device.imu;

import plumbline.core.imu.ImuBatch;
import plumbline.device.i2c.Wire;

/**
 * Turns packets of an ICM-42688-P's FIFO into samples (TDK DS-000347, section 6.1, packet 3; 12.7, timestamps). Linux,
 * {@code inv_icm42600_buffer.c}, has the same header.
 *
 * <pre>
 *  0  header: 0 1 1 0 10 x x   message, accel, gyro, 20-bit, timestamp (two bits), other rate of accel, of gyro
 *  1  accel x y z, gyro x y z, high bytes first; -32768 is no sample
 * 13  temperature, signed, 1/2.07 °C from 25 °C
 * 14  timestamp, high byte first, 32/30 µs, wraps after 70 ms
 * </pre>
 *
 * <p>One thread; takes nothing from the heap in use.
 */
final class Icm42688Fifo {

    static final int PACKET = 16;

    /** What the FIFO holds: 2 kB. */
    static final int DEPTH = 2048;

    /** Bytes of a drain; of a backlog the rest comes with the next ones. */
    static final int MOST_AT_ONCE = Wire.LONGEST;

    private static final int NO_DATA = 0x80;
    private static final int HEADER_MASK = 0xFC;
    /** Of every packet 3, but for the lowest two bits. */
    static final int HEADER = 0x68;

    private static final short INVALID = Short.MIN_VALUE;
    private static final int WRAP_TICKS = 1 << 16;

    /** Where a drain is put before {@link #load}. */
    final byte[] bytes = new byte[MOST_AT_ONCE];

    private final int periodNanos;

    private int end;
    private int next;
    private long nowNanos;
    private boolean seenOne;
    private boolean overflowed;
    private int lastTicks;
    private long lastNanos;
    private int temperatureCentiC;

    Icm42688Fifo(int periodNanos) {
        this.periodNanos = periodNanos;
    }

    /** The FIFO begins anew. */
    void reset() {
        end = 0;
        next = 0;
        seenOne = false;
        overflowed = false;
    }

    /** Packets were overwritten, or may have been. */
    void overflowed() {
        overflowed = true;
    }

    /** {@code length} bytes stand in {@link #bytes}; the last packet was taken just before {@code hostNanos}. */
    void load(int length, long hostNanos) {
        end = length;
        next = 0;
        nowNanos = hostNanos;
        temperatureCentiC = ImuBatch.TEMPERATURE_UNKNOWN;
    }

    boolean hasMore() {
        return next < end;
    }

    /**
     * Appends samples until the packets end, the batch is full, or one is due that doesn't follow the one before; lets
     * {@code clock} pass those that are missing before the first.
     *
     * @return 0, or the header of a packet that can't be one
     */
    int parse(ImuBatch batch, SampleClock clock) {
        while (next < end && batch.size < batch.capacity()) {
            int header = bytes[next] & 0xFF;
            if ((header & NO_DATA) != 0) {
                next = end;
                return 0;
            }
            if ((header & HEADER_MASK) != HEADER) {
                next = end;
                return header;
            }
            if (!isValid()) {
                next += PACKET;
                continue;
            }
            int ticks = Counts.bigEndian(bytes, next + 14) & 0xFFFF;
            long missing = seenOne ? missing(ticks - lastTicks & 0xFFFF) : 0;
            if (missing < 0) {
                next = end;
                return header;
            }
            if (missing > 0) {
                if (batch.size > 0) {
                    break;
                }
                clock.skip(missing);
            }
            take(batch, ticks);
        }
        batch.temperatureCentiC = temperatureCentiC;
        return 0;
    }

    private void take(ImuBatch batch, int ticks) {
        batch.add(axis(7), axis(9), axis(11), axis(1), axis(3), axis(5));
        temperatureCentiC = 2500 + Math.floorDiv(bytes[next + 13] * 10_000, 207);
        seenOne = true;
        lastTicks = ticks;
        lastNanos = takenNanos();
        next += PACKET;
        if (next == end) {
            overflowed = false;
        }
    }

    /** When the next packet was taken, by the host's clock: the last one of the drain just before it. */
    private long takenNanos() {
        return nowNanos - (long) (end - PACKET - next) / PACKET * periodNanos;
    }

    /** Samples between the last one and the next, whose timestamps are {@code ticks} apart; -1 if it is the same. */
    private long missing(int ticks) {
        long passed = ticks;
        if (overflowed) {
            long hostTicks = (takenNanos() - lastNanos) * 30 / 32_000;
            passed += Math.max(0, (hostTicks - ticks + WRAP_TICKS / 2) / WRAP_TICKS) * WRAP_TICKS;
        }
        return (passed * 32_000 / 30 + periodNanos / 2) / periodNanos - 1;
    }

    private boolean isValid() {
        return axis(1) != INVALID
                && axis(3) != INVALID
                && axis(5) != INVALID
                && axis(7) != INVALID
                && axis(9) != INVALID
                && axis(11) != INVALID;
    }

    private short axis(int at) {
        return Counts.bigEndian(bytes, next + at);
    }
}
