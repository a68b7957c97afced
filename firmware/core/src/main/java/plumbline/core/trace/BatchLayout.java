package plumbline.core.trace;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import plumbline.core.imu.ImuBatch;

/**
 * Reads a batch message in the one layout that {@link TraceMessages#putBatch} gives it, without a walk over its fields.
 *
 * <pre>
 *  0  09 firstSampleMicros u64    14  19 drainHostNanos u64    25  28 temperatureCentiC varint, or nothing
 *  9  15 samplePeriodNanos u32    23  20 hapticActive u8           32 bytes of counts varint, counts to the end
 * </pre>
 *
 * Takes nothing from the heap. What is laid out otherwise is left to {@link MessageDecoder}.
 */
final class BatchLayout {

    /** What {@link #take} returns where the message is laid out otherwise. */
    static final int OTHER = -1;

    private static final VarHandle LONG = view(long[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle SHORT = view(short[].class);

    private static final int PERIOD_AT = 9;
    private static final int DRAIN_AT = 14;
    private static final int HAPTIC_AT = 23;
    private static final int REST_AT = 25;
    private static final int LEAST_BYTES = REST_AT + 2;

    /** Three bytes hold 21 bits: every temperature and every length of a batch. */
    private static final int VARINT_BYTES = 3;

    private static final int FIRST_KEY = 0x09;
    private static final int PERIOD_KEY = 0x15;
    private static final int DRAIN_KEY = 0x19;
    private static final int HAPTIC_KEY = 0x20;
    private static final int TEMPERATURE_KEY = 0x28;
    private static final int COUNTS_KEY = 0x32;

    private BatchLayout() {}

    /**
     * Puts all but the counts of the message from {@code from} to {@code to} into {@code batch}, unchecked as to range.
     *
     * @return where the counts begin, which then go on to {@code to}; or {@link #OTHER}, with the batch undefined
     */
    static int take(byte[] bytes, int from, int to, ImuBatch batch) {
        if (to - from < LEAST_BYTES
                || bytes[from] != FIRST_KEY
                || bytes[from + PERIOD_AT] != PERIOD_KEY
                || bytes[from + DRAIN_AT] != DRAIN_KEY
                || bytes[from + HAPTIC_AT] != HAPTIC_KEY
                || bytes[from + HAPTIC_AT + 1] < 0) {
            return OTHER;
        }
        batch.firstSampleMicros = (long) LONG.get(bytes, from + 1);
        batch.samplePeriodNanos = (int) INT.get(bytes, from + PERIOD_AT + 1);
        batch.drainHostNanos = (long) LONG.get(bytes, from + DRAIN_AT + 1);
        batch.hapticActive = bytes[from + HAPTIC_AT + 1] != 0;
        batch.temperatureCentiC = ImuBatch.TEMPERATURE_UNKNOWN;
        int at = from + REST_AT;
        if (bytes[at] == TEMPERATURE_KEY) {
            int end = varintEnd(bytes, at + 1, to);
            if (end < 0) {
                return OTHER;
            }
            int bits = varint(bytes, at + 1, end);
            batch.temperatureCentiC = (bits >>> 1) ^ -(bits & 1);
            at = end;
        }
        if (at == to || bytes[at] != COUNTS_KEY) {
            return OTHER;
        }
        int end = varintEnd(bytes, at + 1, to);
        return end >= 0 && varint(bytes, at + 1, end) == to - end ? end : OTHER;
    }

    /** Copies the counts that begin at {@code from} for the samples that {@code batch} is to have. */
    static void copyCounts(byte[] bytes, int from, ImuBatch batch) {
        short[] counts = batch.counts;
        int used = batch.size * ImuBatch.CHANNELS;
        for (int i = 0; i < used; i++) {
            counts[i] = (short) SHORT.get(bytes, from + i * Short.BYTES);
        }
    }

    private static int varintEnd(byte[] bytes, int from, int to) {
        int limit = Math.min(to, from + VARINT_BYTES);
        for (int at = from; at < limit; at++) {
            if (bytes[at] >= 0) {
                return at + 1;
            }
        }
        return OTHER;
    }

    private static int varint(byte[] bytes, int from, int end) {
        int value = 0;
        for (int at = end - 1; at >= from; at--) {
            value = (value << 7) | (bytes[at] & 0x7f);
        }
        return value;
    }

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
    }
}
