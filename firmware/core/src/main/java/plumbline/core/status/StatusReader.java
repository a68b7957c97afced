package plumbline.core.status;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.Activity;

/** Reads a status page, which another process may be writing, any number of times. One thread. */
public final class StatusReader {

    /** Writers publish 50 to 100 times a second: to be overtaken even twice is rare. */
    private static final int TRIES = 100;

    private final ByteBuffer page;
    private final ByteBuffer slot = ByteBuffer.allocate(StatusLayout.SLOT_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    /** @param buffer mapped, or a copy of a page; its position doesn't matter */
    public StatusReader(ByteBuffer buffer) {
        page = buffer.duplicate().clear().order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * What was published last, or null if nothing was yet.
     *
     * @throws StatusException if this is no page that this version can read, with what it is
     */
    public @Nullable UnitStatus read() {
        if (page.capacity() < StatusLayout.PAGE_BYTES) {
            throw new StatusException("a status page has " + StatusLayout.PAGE_BYTES + " bytes, found "
                    + page.capacity() + ": is the service just starting?");
        }
        int magic = page.getInt(StatusLayout.MAGIC_AT);
        if (magic == 0) {
            return null;
        }
        if (magic != StatusLayout.MAGIC) {
            throw new StatusException("this is no status page: it begins with 0x" + Integer.toHexString(magic)
                    + " instead of 0x" + Integer.toHexString(StatusLayout.MAGIC));
        }
        int version = Short.toUnsignedInt(page.getShort(StatusLayout.VERSION_AT));
        if (version != StatusLayout.VERSION) {
            throw new StatusException("the status page has version " + version + ", this program reads "
                    + StatusLayout.VERSION + ": use the tools that came with the unit's firmware");
        }
        for (int i = 0; i < TRIES; i++) {
            long published = page.getLong(StatusLayout.PUBLISHED_AT);
            VarHandle.acquireFence();
            slot.put(0, page, StatusLayout.slotAt(published), StatusLayout.SLOT_BYTES);
            VarHandle.loadLoadFence();
            if (page.getLong(StatusLayout.PUBLISHED_AT) == published) {
                return published == 0 ? null : decode(published);
            }
        }
        throw new StatusException("the status page changed at each of " + TRIES + " readings");
    }

    private UnitStatus decode(long published) {
        int flags = number(StatusLayout.FLAGS);
        return new UnitStatus(
                published,
                page.getLong(StatusLayout.PID_AT),
                page.getLong(StatusLayout.START_AT),
                slot.getLong(StatusLayout.HEARTBEAT_NANOS),
                slot.getLong(StatusLayout.HEARTBEAT_WALL_MILLIS),
                slot.getLong(StatusLayout.STEPS),
                text(slot, StatusLayout.SENSOR_NAME),
                choice(SensorState.values(), StatusLayout.SENSOR_STATE),
                choice(Activity.values(), StatusLayout.ACTIVITY),
                number(StatusLayout.FLEXION),
                number(StatusLayout.LEAN),
                number(StatusLayout.FORWARD_THRESHOLD),
                number(StatusLayout.BACKWARD_THRESHOLD),
                number(StatusLayout.LATERAL_THRESHOLD),
                number(StatusLayout.LOAD),
                (flags & StatusLayout.SLOUCHED) != 0,
                (flags & StatusLayout.NEUTRAL_KNOWN) != 0,
                (flags & StatusLayout.SNOOZED) != 0,
                (flags & StatusLayout.HAPTICS_PRESENT) != 0,
                (flags & StatusLayout.ENDED) != 0,
                (flags & StatusLayout.REQUESTED_RECORDING) != 0,
                text(slot, StatusLayout.PATTERN_NAME),
                slot.getLong(StatusLayout.PATTERNS),
                slot.getLong(StatusLayout.UNPLAYED),
                slot.getLong(StatusLayout.ALERTS),
                slot.getLong(StatusLayout.CORRECTED),
                slot.getLong(StatusLayout.BREAKS),
                slot.getLong(StatusLayout.SENSOR_MICROS),
                slot.getLong(StatusLayout.SAMPLES),
                slot.getLong(StatusLayout.LOST),
                slot.getLong(StatusLayout.GAPS),
                number(StatusLayout.RATE),
                number(StatusLayout.LATENESS_P50),
                number(StatusLayout.LATENESS_P99),
                number(StatusLayout.LATENESS_P999),
                number(StatusLayout.LATENESS_MAX),
                slot.getLong(StatusLayout.ALLOCATED),
                number(StatusLayout.FIFO_PEAK),
                number(StatusLayout.FIFO_RECENT),
                slot.getLong(StatusLayout.DIGEST),
                choice(RecorderState.values(), StatusLayout.RECORDER_STATE),
                slot.getLong(StatusLayout.DROPPED),
                number(StatusLayout.TEMPERATURE),
                number(StatusLayout.SET_ASIDE),
                faults());
    }

    private Map<String, Long> faults() {
        Map<String, Long> faults = new LinkedHashMap<>();
        int kinds = Math.min(Short.toUnsignedInt(page.getShort(StatusLayout.FAULTS_AT)), StatusLayout.MAX_FAULTS);
        for (int i = 0; i < kinds; i++) {
            String name = text(page, StatusLayout.FAULT_NAMES_AT + i * StatusLayout.TEXT_BYTES);
            faults.put(name, slot.getLong(StatusLayout.FAULT_COUNTS + i * Long.BYTES));
        }
        return faults;
    }

    private int number(int at) {
        return (int) slot.getLong(at);
    }

    private <E extends Enum<E>> E choice(E[] choices, int at) {
        long ordinal = slot.getLong(at);
        if (ordinal < 0 || ordinal >= choices.length) {
            throw new StatusException("the status page has " + ordinal + " at offset " + at
                    + " of its slot, where 0 to " + (choices.length - 1) + " were expected");
        }
        return choices[(int) ordinal];
    }

    private static String text(ByteBuffer from, int at) {
        byte[] bytes = new byte[StatusLayout.TEXT_BYTES];
        from.get(at, bytes);
        int length = 0;
        while (length < bytes.length && bytes[length] != 0) {
            length++;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
