package plumbline.emulator.bus;

/**
 * What goes over the socket between a stand-in for {@code /dev/i2c-N} and a bus model. Everything little-endian; the same
 * is drawn in {@code hardware/emulation/protocol.h}.
 *
 * <pre>
 *   hello, once, by the stand-in      magic u32 | version u16 | bus number u16
 *   its answer                        magic u32 | version u16 | n u16 | n bytes of UTF-8: why not (none: welcome)
 *
 *   a transfer                        following u32 | count u16 | 0 u16 | messages | data of the writes, in order
 *   each message                      address u16 | flags u16 (1: read) | length u16 | 0 u16
 *   its reply                         result i32 | following u32 | data of the reads, in order
 *
 *   I2C_TIMEOUT                       4 u32 | 0 u16 | 1 u16 | timeout u32, in units of 10 ms
 *   its reply                         0 i32 | 0 u32
 * </pre>
 *
 * <p>"Following" counts the bytes after the 8 of the head. A result below 0 is a negative errno, with no data, else the number of
 * messages carried, with the data of all reads; {@link #REFUSED} says that the request was malformed: then a sentence follows in
 * place of the data, and the connection ends. Requests of one connection are answered in order, one at a time.
 */
final class BusWire {

    /** "I2CB". */
    static final int MAGIC = 0x42433249;

    static final int VERSION = 2;

    /** Bytes of a hello, of a request's head, of a message, of a reply's head. */
    static final int HEAD_BYTES = 8;

    static final int FLAG_READ = 1;

    /** What a request is: a transfer, or a new timeout. */
    static final int TRANSFER = 0;

    static final int TIMEOUT = 1;

    static final int TIMEOUT_BYTES = 4;

    static final long TIMEOUT_UNIT_NANOS = 10_000_000;

    /** {@code -EPROTO}. */
    static final int REFUSED = -71;

    /** The kernel takes results down to here for errnos. */
    static final int LOWEST_ERRNO = -4095;

    static final int MAX_FOLLOWING = BusTransfer.MAX_MESSAGES * HEAD_BYTES + BusTransfer.MAX_BYTES;

    private BusWire() {}
}
