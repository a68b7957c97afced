package plumbline.emulator.bus;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Reads a request as {@link BusWire} draws it, and says what is wrong with one that is not so. */
final class BusRequest {

    private static final int MAX_ADDRESS = 0x7f;

    private int kind;
    private int count;
    private int following;

    /** Bytes of the whole request, known after {@link #readHead}. */
    int bytes() {
        return BusWire.HEAD_BYTES + following;
    }

    /** True if it is no transfer but {@code I2C_TIMEOUT}. */
    boolean isTimeout() {
        return kind == BusWire.TIMEOUT;
    }

    /** Reads the first {@link BusWire#HEAD_BYTES} of {@code in}; null, or why it is refused. */
    @Nullable String readHead(ByteBuffer in) {
        long announced = Integer.toUnsignedLong(in.getInt(0));
        count = Short.toUnsignedInt(in.getShort(4));
        kind = Short.toUnsignedInt(in.getShort(6));
        if (kind == BusWire.TIMEOUT) {
            following = BusWire.TIMEOUT_BYTES;
            return count == 0 && announced == BusWire.TIMEOUT_BYTES
                    ? null
                    : "a timeout has no messages and 4 bytes after its head, here %d and %d"
                            .formatted(count, announced);
        }
        if (count < 1 || count > BusTransfer.MAX_MESSAGES || kind != BusWire.TRANSFER) {
            return "a request has 1 to %d messages and a zero after their number, here %d and %d"
                    .formatted(BusTransfer.MAX_MESSAGES, count, kind);
        }
        if (announced < (long) count * BusWire.HEAD_BYTES || announced > BusWire.MAX_FOLLOWING) {
            return "a request of %d messages has %d to %d bytes after its head, here %d"
                    .formatted(count, count * BusWire.HEAD_BYTES, BusWire.MAX_FOLLOWING, announced);
        }
        following = (int) announced;
        return null;
    }

    /** Of a timeout, from the {@link #bytes} at the start of {@code in}. */
    static long timeoutNanos(ByteBuffer in) {
        return Integer.toUnsignedLong(in.getInt(BusWire.HEAD_BYTES)) * BusWire.TIMEOUT_UNIT_NANOS;
    }

    /** Fills {@code transfer} from the {@link #bytes} at the start of {@code in}; null, or why it is refused. */
    @Nullable String readBody(ByteBuffer in, BusTransfer transfer) {
        transfer.clear();
        int from = BusWire.HEAD_BYTES * (1 + count);
        int all = 0;
        for (int i = 0; i < count; i++) {
            int at = BusWire.HEAD_BYTES * (1 + i);
            int address = Short.toUnsignedInt(in.getShort(at));
            int flags = Short.toUnsignedInt(in.getShort(at + 2));
            int length = Short.toUnsignedInt(in.getShort(at + 4));
            boolean read = flags == BusWire.FLAG_READ;
            all += length;
            if (address > MAX_ADDRESS || (flags & ~BusWire.FLAG_READ) != 0 || in.getShort(at + 6) != 0) {
                return "message %d: an address up to 0x7f, flags 0 or 1 and a zero at its end, here 0x%x, 0x%x and %d"
                        .formatted(i, address, flags, in.getShort(at + 6));
            }
            if (all > BusTransfer.MAX_BYTES || (!read && from + length > bytes())) {
                return "message %d: more data than the request can hold or does hold".formatted(i);
            }
            int offset = transfer.add(address, read, length);
            if (!read) {
                in.get(from, transfer.data, offset, length);
                from += length;
            }
        }
        return from == bytes() ? null : "%d bytes too many after the messages".formatted(bytes() - from);
    }
}
