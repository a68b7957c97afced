package plumbline.device.recording;

import java.nio.ByteBuffer;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.trace.Health;
import plumbline.core.trace.Severity;
import plumbline.core.trace.TraceWriter;

/** The recorder's end of the ring. One thread. */
final class RecordReader {

    private static final DecisionKind[] KINDS = DecisionKind.values();
    private static final Severity[] SEVERITIES = Severity.values();
    private static final Command[] COMMANDS = Command.values();

    private final MessageRing ring;
    private final ByteBuffer buffer;
    private final ByteBuffer state;
    private final ImuBatch batch = new ImuBatch(TraceWriter.MAX_BATCH_SAMPLES);
    private final Decision decision = new Decision();
    private final Health health;

    /** @param faultNames those of the loop's {@link Health} */
    RecordReader(MessageRing ring, String... faultNames) {
        this.ring = ring;
        buffer = ring.buffer();
        state = buffer.duplicate();
        health = new Health(faultNames);
    }

    /** Hands at most {@code most} messages to {@code visitor}. @return how many */
    int read(RingVisitor visitor, int most) {
        int count = 0;
        while (count < most) {
            int at = ring.peek();
            if (at < 0) {
                break;
            }
            count++;
            try {
                deliver(ring.type(at), at, visitor);
            } finally {
                ring.next(at);
            }
        }
        return count;
    }

    private void deliver(int type, int at, RingVisitor visitor) {
        ByteBuffer in = buffer;
        long atMicros = in.getLong(at);
        switch (type) {
            case RecordLayout.BATCH -> visitor.batch(batch(at));
            case RecordLayout.DECISION -> visitor.decision(decision(at));
            case RecordLayout.EVENT ->
                visitor.event(
                        atMicros, SEVERITIES[in.getInt(at + 8)], RecordLayout.text(in, at + RecordLayout.EVENT_TEXT));
            case RecordLayout.SETTING -> {
                String key = RecordLayout.text(in, at + RecordLayout.SETTING_NAME);
                int valueAt = at + RecordLayout.SETTING_NAME + RecordLayout.textBytes(key);
                visitor.setting(atMicros, key, RecordLayout.text(in, valueAt));
            }
            case RecordLayout.COMMAND -> visitor.command(atMicros, COMMANDS[in.getInt(at + 8)], in.getInt(at + 12));
            case RecordLayout.HEALTH -> visitor.health(health(at));
            case RecordLayout.STATE -> {
                int from = at + RecordLayout.STATE_DATA;
                state.limit(from + in.getInt(at + 16)).position(from);
                visitor.engineState(atMicros, in.getLong(at + 8), state);
            }
            default -> throw new IllegalStateException("message of type " + type);
        }
    }

    private ImuBatch batch(int at) {
        ByteBuffer in = buffer;
        ImuBatch b = batch;
        b.firstSampleMicros = in.getLong(at);
        b.samplePeriodNanos = in.getInt(at + 8);
        b.size = in.getInt(at + 12);
        b.drainHostNanos = in.getLong(at + 16);
        b.temperatureCentiC = in.getInt(at + 24);
        b.hapticActive = in.getInt(at + 28) != 0;
        int from = at + RecordLayout.BATCH_COUNTS;
        for (int i = 0; i < b.size * ImuBatch.CHANNELS; i++) {
            b.counts[i] = in.getShort(from + i * Short.BYTES);
        }
        return b;
    }

    private Decision decision(int at) {
        ByteBuffer in = buffer;
        Decision d = decision;
        d.decidedMicros = in.getLong(at);
        d.atMicros = in.getLong(at + 8);
        d.kind = KINDS[in.getInt(at + 16)];
        int values = at + RecordLayout.DECISION_VALUES;
        d.a = in.getInt(values);
        d.b = in.getInt(values + 4);
        d.c = in.getInt(values + 8);
        d.d = in.getInt(values + 12);
        return d;
    }

    private Health health(int at) {
        ByteBuffer in = buffer;
        Health h = health;
        h.atMicros = in.getLong(at);
        h.samples = in.getLong(at + 8);
        h.lost = in.getLong(at + 16);
        h.gaps = in.getLong(at + 24);
        h.rateMilliHz = (int) in.getLong(at + 32);
        h.allocatedBytes = in.getLong(at + 40);
        h.latenessP50Micros = (int) in.getLong(at + 48);
        h.latenessP99Micros = (int) in.getLong(at + 56);
        h.latenessP999Micros = (int) in.getLong(at + 64);
        h.latenessMaxMicros = (int) in.getLong(at + 72);
        h.fifoPeakPermille = (int) in.getLong(at + 80);
        h.droppedMessages = in.getLong(at + 88);
        h.fifoRecentPermille = (int) in.getLong(at + 96);
        for (int i = 0; i < h.faultCounts.length; i++) {
            h.faultCounts[i] = in.getLong(at + RecordLayout.HEALTH_FAULTS + i * Long.BYTES);
        }
        return h;
    }
}
