package plumbline.core.status;

/**
 * Where everything is in a status page: 4096 bytes, little-endian.
 *
 * <pre>
 *     0  u32      magic "PLUS"
 *     4  u16      version, 1
 *     6  u16      kinds of fault, 0 to 32
 *     8  i64      process id
 *    16  i64      start, UTC, ms since 1970; corrected when the wall clock is set
 *    24  i64      published: how often a slot was published; the newest is slot (published mod 2); 0 before the first
 *    64  32 x 32  names of the kinds of fault: UTF-8, filled up with zeros
 *  1536  1024     slot 0
 *  2560  1024     slot 1
 * </pre>
 *
 * Two slots, written in turn: the one that was published last stands until the next is complete, so that a process killed in
 * the middle leaves a page that can be read. A slot:
 *
 * <pre>
 *     0  i64 x 40 numbers, in the order of the constants from {@link #HEARTBEAT_NANOS}
 *   320  32       the sensor's name
 *   352  32       the pattern that was played last
 *   384  i64 x 32 counts of faults
 * </pre>
 */
final class StatusLayout {

    static final int PAGE_BYTES = 4096;
    static final int MAGIC = 0x53554C50;
    static final int VERSION = 1;
    static final int MAX_FAULTS = 32;
    static final int TEXT_BYTES = 32;

    static final int MAGIC_AT = 0;
    static final int VERSION_AT = 4;
    static final int FAULTS_AT = 6;
    static final int PID_AT = 8;
    static final int START_AT = 16;
    static final int PUBLISHED_AT = 24;
    static final int FAULT_NAMES_AT = 64;
    static final int SLOTS_AT = 1536;
    static final int SLOT_BYTES = 1024;

    static final int HEARTBEAT_NANOS = 0;
    static final int HEARTBEAT_WALL_MILLIS = 8;
    static final int STEPS = 16;
    static final int FLAGS = 24;
    static final int SENSOR_STATE = 32;
    static final int ACTIVITY = 40;
    static final int FLEXION = 48;
    static final int LEAN = 56;
    static final int FORWARD_THRESHOLD = 64;
    static final int BACKWARD_THRESHOLD = 72;
    static final int LATERAL_THRESHOLD = 80;
    static final int LOAD = 88;
    static final int PATTERNS = 96;
    static final int ALERTS = 104;
    static final int CORRECTED = 112;
    static final int BREAKS = 120;
    static final int SENSOR_MICROS = 128;
    static final int SAMPLES = 136;
    static final int LOST = 144;
    static final int GAPS = 152;
    static final int RATE = 160;
    static final int LATENESS_P50 = 168;
    static final int LATENESS_P99 = 176;
    static final int LATENESS_P999 = 184;
    static final int LATENESS_MAX = 192;
    static final int ALLOCATED = 200;
    static final int FIFO_PEAK = 208;
    static final int DIGEST = 216;
    static final int RECORDER_STATE = 224;
    static final int DROPPED = 232;
    static final int TEMPERATURE = 240;
    static final int FIFO_RECENT = 248;
    static final int UNPLAYED = 256;
    static final int SET_ASIDE = 264;
    static final int SENSOR_NAME = 320;
    static final int PATTERN_NAME = 352;
    static final int FAULT_COUNTS = 384;

    static final int SLOUCHED = 1;
    static final int NEUTRAL_KNOWN = 1 << 1;
    static final int SNOOZED = 1 << 2;
    static final int HAPTICS_PRESENT = 1 << 3;
    static final int ENDED = 1 << 4;
    static final int REQUESTED_RECORDING = 1 << 5;

    private StatusLayout() {}

    /** Where the slot begins that holds what was published as number {@code published}. */
    static int slotAt(long published) {
        return SLOTS_AT + (int) (published & 1) * SLOT_BYTES;
    }
}
