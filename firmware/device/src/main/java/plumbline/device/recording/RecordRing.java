package plumbline.device.recording;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;
import plumbline.core.posture.PostureEngine;
import plumbline.core.trace.Health;
import plumbline.core.trace.Severity;

/**
 * The loop's end of the recorder: everything in one ring, in the order in which it happened.
 *
 * <p>One for each run of an engine: the first message is the first that ever happened to it. The loop's thread alone writes. It copies, and that is all: no lock, no heap, no exception, no system call. When the ring
 * is full, nothing that a replay depends on is taken any more until half of it is free and {@link #engineState} was called:
 * a trace never goes on behind a hole as if there were none. Settings, events and health are taken whenever there is room.
 */
public final class RecordRing implements Tape {

    /** Five minutes at 1667 Hz, ten at 833 Hz. */
    public static final int DEFAULT_BYTES = 1 << 23;

    /** Room that batches leave for what is rare and small. */
    private static final int SPARE_BYTES = 1 << 14;

    /** More changes of settings than a wearer makes while a disk is stalled. */
    private static final int OWED_MASK = 63;

    private final MessageRing ring;
    private final ByteBuffer buffer;
    private final ByteBuffer state;
    private final AtomicLong dropped = new AtomicLong();

    /** Its get and set alone are plain accesses; the weaker ones take heap at their first call. */
    private final AtomicBoolean stateWanted = new AtomicBoolean();

    private final int spareBytes;
    private final String[] owedKeys = new String[OWED_MASK + 1];
    private final String[] owedValues = new String[OWED_MASK + 1];
    private int owed;
    private long droppedCount;
    private long droppedSinceState;
    private boolean holed;

    public RecordRing() {
        this(DEFAULT_BYTES);
    }

    /** @param bytes a power of two */
    public RecordRing(int bytes) {
        ring = new MessageRing(bytes);
        buffer = ring.buffer();
        state = buffer.duplicate().order(buffer.order());
        spareBytes = Math.min(SPARE_BYTES, bytes / 16);
        // Loaded now, not on the heap of the first to tell of something.
        RecordLayout.textBytes(Severity.WARNING.name());
    }

    /** The other end. */
    RecordReader reader(String... faultNames) {
        return new RecordReader(ring, faultNames);
    }

    /** Asks the loop for the engine's state; any thread. */
    void wantEngineState() {
        stateWanted.set(true);
    }

    @Override
    public boolean wantsEngineState() {
        return holed ? ring.free() >= ring.capacity() / 2 : stateWanted.get();
    }

    @Override
    public void batch(ImuBatch batch) {
        int shorts = batch.size * ImuBatch.CHANNELS;
        int at = claimInOrder(RecordLayout.BATCH, RecordLayout.BATCH_COUNTS + shorts * Short.BYTES);
        if (at < 0) {
            return;
        }
        ByteBuffer out = buffer;
        out.putLong(at, batch.firstSampleMicros);
        out.putInt(at + 8, batch.samplePeriodNanos);
        out.putInt(at + 12, batch.size);
        out.putLong(at + 16, batch.drainHostNanos);
        out.putInt(at + 24, batch.temperatureCentiC);
        out.putInt(at + 28, batch.hapticActive ? 1 : 0);
        short[] counts = batch.counts;
        int to = at + RecordLayout.BATCH_COUNTS;
        for (int i = 0; i < shorts; i++) {
            out.putShort(to + i * Short.BYTES, counts[i]);
        }
        ring.commit();
    }

    @Override
    public void decision(Decision decision) {
        int at = claimInOrder(RecordLayout.DECISION, RecordLayout.DECISION_BYTES);
        if (at < 0) {
            return;
        }
        ByteBuffer out = buffer;
        out.putLong(at, decision.decidedMicros);
        out.putLong(at + 8, decision.atMicros);
        out.putInt(at + 16, decision.kind.ordinal());
        int values = at + RecordLayout.DECISION_VALUES;
        out.putInt(values, decision.a);
        out.putInt(values + 4, decision.b);
        out.putInt(values + 8, decision.c);
        out.putInt(values + 12, decision.d);
        ring.commit();
    }

    @Override
    public void command(long atMicros, Command command, int value) {
        int at = claimInOrder(RecordLayout.COMMAND, RecordLayout.COMMAND_BYTES);
        if (at < 0) {
            return;
        }
        buffer.putLong(at, atMicros);
        buffer.putInt(at + 8, command.ordinal());
        buffer.putInt(at + 12, value);
        ring.commit();
    }

    @Override
    public void event(long atMicros, Severity severity, String text) {
        int at = claim(RecordLayout.EVENT, RecordLayout.EVENT_TEXT + RecordLayout.textBytes(text), 0);
        if (at < 0) {
            return;
        }
        buffer.putLong(at, atMicros);
        buffer.putInt(at + 8, severity.ordinal());
        RecordLayout.putText(buffer, at + RecordLayout.EVENT_TEXT, text);
        ring.commit();
    }

    @Override
    public void setting(long atMicros, String key, String value) {
        if (!putSetting(atMicros, key, value)) {
            // The engine has it and the trace hasn't: what follows would not replay.
            holed = true;
            owedKeys[owed & OWED_MASK] = key;
            owedValues[owed & OWED_MASK] = value;
            owed++;
        }
    }

    private boolean putSetting(long atMicros, String key, String value) {
        int bytes = RecordLayout.SETTING_NAME + RecordLayout.textBytes(key) + RecordLayout.textBytes(value);
        int at = claim(RecordLayout.SETTING, bytes, 0);
        if (at < 0) {
            return false;
        }
        buffer.putLong(at, atMicros);
        int end = RecordLayout.putText(buffer, at + RecordLayout.SETTING_NAME, key);
        RecordLayout.putText(buffer, end, value);
        ring.commit();
        return true;
    }

    /** Settings that found no room must be known before a state is: it does not hold them. */
    private boolean payOwed(long atMicros) {
        for (int i = Math.max(0, owed - owedKeys.length); i < owed; i++) {
            if (!putSetting(atMicros, owedKeys[i & OWED_MASK], owedValues[i & OWED_MASK])) {
                return false;
            }
        }
        owed = 0;
        return true;
    }

    @Override
    public void health(Health health) {
        long[] faults = health.faultCounts;
        int at = claim(RecordLayout.HEALTH, RecordLayout.HEALTH_FAULTS + faults.length * Long.BYTES, spareBytes / 2);
        if (at < 0) {
            return;
        }
        ByteBuffer out = buffer;
        out.putLong(at, health.atMicros);
        out.putLong(at + 8, health.samples);
        out.putLong(at + 16, health.lost);
        out.putLong(at + 24, health.gaps);
        out.putLong(at + 32, health.rateMilliHz);
        out.putLong(at + 40, health.allocatedBytes);
        out.putLong(at + 48, health.latenessP50Micros);
        out.putLong(at + 56, health.latenessP99Micros);
        out.putLong(at + 64, health.latenessP999Micros);
        out.putLong(at + 72, health.latenessMaxMicros);
        out.putLong(at + 80, health.fifoPeakPermille);
        out.putLong(at + 88, health.droppedMessages);
        out.putLong(at + 96, health.fifoRecentPermille);
        for (int i = 0; i < faults.length; i++) {
            out.putLong(at + RecordLayout.HEALTH_FAULTS + i * Long.BYTES, faults[i]);
        }
        ring.commit();
    }

    @Override
    public void engineState(long atMicros, PostureEngine engine) {
        if (!payOwed(atMicros)) {
            return;
        }
        int bytes = engine.stateBytes();
        int at = claim(RecordLayout.STATE, RecordLayout.STATE_DATA + bytes, spareBytes);
        if (at < 0) {
            return;
        }
        stateWanted.set(false);
        int from = at + RecordLayout.STATE_DATA;
        engine.saveState(state.limit(from + bytes).position(from));
        buffer.putLong(at, atMicros);
        buffer.putLong(at + 8, droppedSinceState);
        buffer.putInt(at + 16, state.position() - from);
        ring.commit();
        holed = false;
        droppedSinceState = 0;
    }

    @Override
    public long dropped() {
        return dropped.getOpaque();
    }

    /** Room for a message that a replay depends on, or that depends on it. */
    private int claimInOrder(int type, int bytes) {
        if (holed) {
            drop();
            return -1;
        }
        int at = claim(type, bytes, spareBytes);
        holed = at < 0;
        return at;
    }

    private int claim(int type, int bytes, int spare) {
        int at = ring.claim(type, bytes, spare);
        if (at < 0) {
            drop();
        }
        return at;
    }

    private void drop() {
        droppedSinceState++;
        dropped.setOpaque(++droppedCount);
    }
}
