package plumbline.core.trace;

import java.nio.ByteBuffer;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;
import plumbline.core.trace.proto.ProtoOut;

/** Puts the messages of {@code trace.proto} into bytes; takes nothing from the heap. Sizes are upper bounds. */
final class TraceMessages {

    static final int DECISION_BYTES = 5 * ProtoOut.VARINT_BYTES + 2 * ProtoOut.FIXED64_BYTES;
    static final int READING_BYTES = 3 * ProtoOut.VARINT_BYTES + ProtoOut.FIXED64_BYTES;
    static final int TEXT_BYTES = ProtoOut.stringBytes(TraceFormat.MAX_CHARS);
    static final int EVENT_BYTES = ProtoOut.FIXED64_BYTES + ProtoOut.VARINT_BYTES + TEXT_BYTES;
    static final int SETTING_BYTES = ProtoOut.FIXED64_BYTES + 2 * TEXT_BYTES;

    private static final int FAULT_NAME_BYTES = ProtoOut.stringBytes(TraceFormat.MAX_FAULT_CHARS);

    /** Bytes of a sample's counts. */
    static final int SAMPLE_BYTES = ImuBatch.CHANNELS * Short.BYTES;

    private TraceMessages() {}

    static int batchBytes(ImuBatch batch) {
        return 2 * ProtoOut.FIXED64_BYTES
                + ProtoOut.FIXED32_BYTES
                + 3 * ProtoOut.VARINT_BYTES
                + batch.size * SAMPLE_BYTES;
    }

    static void putBatch(ByteBuffer out, ImuBatch batch) {
        ProtoOut.fixed64(out, 1, batch.firstSampleMicros);
        ProtoOut.fixed32(out, 2, batch.samplePeriodNanos);
        ProtoOut.fixed64(out, 3, batch.drainHostNanos);
        ProtoOut.bool(out, 4, batch.hapticActive);
        if (batch.temperatureCentiC != ImuBatch.TEMPERATURE_UNKNOWN) {
            ProtoOut.sint32(out, 5, batch.temperatureCentiC);
        }
        ProtoOut.bytes(out, 6, batch.size * SAMPLE_BYTES);
        short[] counts = batch.counts;
        int used = batch.size * ImuBatch.CHANNELS;
        int at = out.position();
        for (int i = 0; i < used; i++) {
            out.putShort(at + i * Short.BYTES, counts[i]);
        }
        out.position(at + used * Short.BYTES);
    }

    static void putDecision(ByteBuffer out, Decision decision) {
        ProtoOut.varint(out, 1, decision.kind.ordinal());
        ProtoOut.fixed64(out, 2, decision.atMicros);
        ProtoOut.fixed64(out, 3, decision.decidedMicros);
        ProtoOut.sint32(out, 4, decision.a);
        ProtoOut.sint32(out, 5, decision.b);
        ProtoOut.sint32(out, 6, decision.c);
        ProtoOut.sint32(out, 7, decision.d);
    }

    static void putEvent(ByteBuffer out, long atMicros, Severity severity, CharSequence text) {
        ProtoOut.fixed64(out, 1, atMicros);
        ProtoOut.varint(out, 2, severity.ordinal());
        ProtoOut.string(out, 3, text, TraceFormat.MAX_CHARS);
    }

    static void putTemperature(ByteBuffer out, long atMicros, TemperaturePlace place, int centiC) {
        ProtoOut.fixed64(out, 1, atMicros);
        ProtoOut.varint(out, 2, place.ordinal());
        ProtoOut.sint32(out, 3, centiC);
    }

    static void putBattery(ByteBuffer out, long atMicros, int milliVolt, int chargePermille, boolean charging) {
        ProtoOut.fixed64(out, 1, atMicros);
        ProtoOut.varint(out, 2, milliVolt);
        if (chargePermille >= 0) {
            ProtoOut.varint(out, 3, chargePermille);
        }
        ProtoOut.bool(out, 4, charging);
    }

    static void putCommand(ByteBuffer out, long atMicros, Command command, int value) {
        ProtoOut.fixed64(out, 1, atMicros);
        ProtoOut.varint(out, 2, command.ordinal());
        ProtoOut.sint32(out, 3, value);
    }

    static int healthBytes(Health health) {
        return ProtoOut.FIXED64_BYTES
                + 12 * ProtoOut.VARINT_BYTES
                + health.faultNames.length * (FAULT_NAME_BYTES + ProtoOut.VARINT_BYTES);
    }

    static void putHealth(ByteBuffer out, Health health) {
        ProtoOut.fixed64(out, 1, health.atMicros);
        ProtoOut.varint(out, 2, health.samples);
        ProtoOut.varint(out, 3, health.lost);
        ProtoOut.varint(out, 4, health.gaps);
        ProtoOut.varint(out, 5, health.rateMilliHz);
        ProtoOut.varint(out, 6, health.allocatedBytes);
        ProtoOut.varint(out, 7, health.latenessP50Micros);
        ProtoOut.varint(out, 8, health.latenessP99Micros);
        ProtoOut.varint(out, 9, health.latenessP999Micros);
        ProtoOut.varint(out, 10, health.latenessMaxMicros);
        ProtoOut.varint(out, 11, health.fifoPeakPermille);
        ProtoOut.varint(out, 12, health.droppedMessages);
        for (int i = 0; i < health.faultNames.length; i++) {
            ProtoOut.string(out, 13, health.faultNames[i], TraceFormat.MAX_FAULT_CHARS);
        }
        // Unpacked, which every reader takes as well: so no length is needed beforehand.
        for (int i = 0; i < health.faultNames.length; i++) {
            ProtoOut.varint(out, 14, health.faultCounts[i]);
        }
        ProtoOut.varint(out, 15, health.fifoRecentPermille);
    }

    static void putSetting(ByteBuffer out, long atMicros, String key, String value) {
        ProtoOut.fixed64(out, 1, atMicros);
        ProtoOut.string(out, 2, key, TraceFormat.MAX_CHARS);
        ProtoOut.string(out, 3, value, TraceFormat.MAX_CHARS);
    }
}
