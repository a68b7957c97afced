package plumbline.core.trace.mcap;

/**
 * Numbers of the MCAP container, major version 0.
 *
 * <p>A file is magic, records, magic; a record is an opcode (u8), the length of its content (u64) and its content. All
 * integers are little-endian; strings, maps and byte arrays carry their length in bytes before them. Source: MCAP format
 * specification, mcap.dev/spec.
 */
public final class Mcap {

    public static final int HEADER = 0x01;
    public static final int FOOTER = 0x02;
    public static final int SCHEMA = 0x03;
    public static final int CHANNEL = 0x04;
    public static final int MESSAGE = 0x05;
    public static final int CHUNK = 0x06;
    public static final int MESSAGE_INDEX = 0x07;
    public static final int CHUNK_INDEX = 0x08;
    public static final int ATTACHMENT = 0x09;
    public static final int ATTACHMENT_INDEX = 0x0a;
    public static final int STATISTICS = 0x0b;
    public static final int METADATA = 0x0c;
    public static final int METADATA_INDEX = 0x0d;
    public static final int SUMMARY_OFFSET = 0x0e;
    public static final int DATA_END = 0x0f;

    /** The eight bytes a file begins and ends with, as a little-endian long: 0x89 M C A P 0 CR LF. */
    public static final long MAGIC = 0x0a0d_3050_4143_4d89L;

    /** Bytes of the magic. */
    public static final int MAGIC_BYTES = 8;

    /** Opcode and content length. */
    public static final int FRAME_BYTES = 9;

    /** Content of a message before its data: channel, sequence, log time, publish time. */
    public static final int MESSAGE_HEAD_BYTES = 2 + 4 + 8 + 8;

    /** Content of an uncompressed chunk before its records: start, end, size, CRC, compression "", length of records. */
    public static final int CHUNK_HEAD_BYTES = 8 + 8 + 8 + 4 + 4 + 8;

    /** Content of a data end record: the CRC. */
    public static final int DATA_END_BYTES = 4;

    /** Content of a footer: summary start, summary offset start, CRC. */
    public static final int FOOTER_BYTES = 8 + 8 + 4;

    /** Content of a message index before its entries: channel, length of the entries. */
    public static final int MESSAGE_INDEX_HEAD_BYTES = 2 + 4;

    /** A message index's entry: log time, offset within the chunk's records. */
    public static final int MESSAGE_INDEX_ENTRY_BYTES = 8 + 8;

    private Mcap() {}
}
