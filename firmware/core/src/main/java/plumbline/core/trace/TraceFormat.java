package plumbline.core.trace;

import plumbline.core.trace.proto.ProtoFile;

/** What makes an MCAP file a trace of ours. */
final class TraceFormat {

    /** Raised when older readers would misread what newer writers write; new channels and fields don't raise it. */
    static final int FORMAT = 1;

    /** Profile of the file, and the name of the metadata that holds the header. */
    static final String NAME = "plumbline";

    static final String CALIBRATION = "calibration";

    static final String CALIBRATION_TYPE = "application/x-plumbline-calibration";

    static final String ENGINE_STATE = "engine_state";

    static final String ENGINE_STATE_TYPE = "application/x-plumbline-engine-state";

    /** Sensor time is below this, µs: 31 years. */
    static final long MAX_MICROS = 1_000_000_000_000_000L;

    /** Bytes of records in a chunk: several seconds at the highest rate. */
    static final int CHUNK_BYTES = 1 << 17;

    static final int CHUNK_MESSAGES = 2048;

    /** Sensor time that a chunk may span before it is written, µs. */
    static final long CHUNK_MICROS = 1_000_000;

    /** No record that is read is larger; a length beyond is a lie. */
    static final int MAX_RECORD_BYTES = 1 << 24;

    /** The most kinds of fault in a health message, and the most characters of the name of one. */
    static final int MAX_FAULTS = 64;

    static final int MAX_FAULT_CHARS = 100;

    /** The most characters of an event, a setting's name or its value. */
    static final int MAX_CHARS = 1000;

    private TraceFormat() {}

    static ProtoFile schema() {
        return ProtoFile.ofResource(TraceFormat.class, "trace.proto");
    }
}
