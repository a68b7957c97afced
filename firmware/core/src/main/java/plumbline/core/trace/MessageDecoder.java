package plumbline.core.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.trace.proto.ProtoIn;

/** Takes one message at a time out of its bytes. Every input is legal; fields that a later version added are skipped. */
final class MessageDecoder {

    private static final DecisionKind[] KINDS = DecisionKind.values();
    private static final Command[] COMMANDS = Command.values();
    private static final Severity[] SEVERITIES = Severity.values();
    private static final TemperaturePlace[] PLACES = TemperaturePlace.values();

    private static final int FIRST_FIXED64 = (1 << 3) | ProtoIn.FIXED64;
    private static final int KIND = (1 << 3) | ProtoIn.VARINT;
    private static final int SECOND_VARINT = (2 << 3) | ProtoIn.VARINT;
    private static final int SECOND_FIXED32 = (2 << 3) | ProtoIn.FIXED32;
    private static final int SECOND_FIXED64 = (2 << 3) | ProtoIn.FIXED64;
    private static final int SECOND_BYTES = (2 << 3) | ProtoIn.BYTES;
    private static final int THIRD_VARINT = (3 << 3) | ProtoIn.VARINT;
    private static final int THIRD_FIXED64 = (3 << 3) | ProtoIn.FIXED64;
    private static final int THIRD_BYTES = (3 << 3) | ProtoIn.BYTES;
    private static final int FOURTH_VARINT = (4 << 3) | ProtoIn.VARINT;
    private static final int FIFTH_VARINT = (5 << 3) | ProtoIn.VARINT;
    private static final int SIXTH_VARINT = (6 << 3) | ProtoIn.VARINT;
    private static final int SIXTH_BYTES = (6 << 3) | ProtoIn.BYTES;
    private static final int SEVENTH_VARINT = (7 << 3) | ProtoIn.VARINT;

    private final HealthDecoder health = new HealthDecoder();
    private final ProtoIn in = new ProtoIn();
    private final ImuBatch batch = new ImuBatch(TraceWriter.MAX_BATCH_SAMPLES);
    private final Decision decision = new Decision();
    private TraceChannel channel = TraceChannel.IMU;
    private long atMicros;
    private long choice;
    private int first;
    private int second;
    private int textAt;
    private int textBytes;
    private int moreAt;
    private int moreBytes;
    private boolean flag;
    private boolean known;

    /**
     * Decodes the message of {@code channel} that lies from {@code from} to {@code to} in {@code buffer},
     * which is backed by an array.
     *
     * @return what is wrong with it, or null
     */
    @Nullable String decode(TraceChannel channel, ByteBuffer buffer, int from, int to) {
        this.channel = channel;
        atMicros = 0;
        known = true;
        in.start(buffer, from, to);
        String problem = switch (channel) {
            case IMU -> decodeBatch(buffer, from, to);
            case DECISION -> decodeDecision();
            case HEALTH -> decodeHealth(from, to);
            default -> decodeReading();
        };
        if (in.malformed()) {
            return "is no protobuf message";
        }
        if (problem == null && (atMicros < 0 || atMicros > TraceFormat.MAX_MICROS)) {
            return "has a sensor time out of range";
        }
        return problem;
    }

    /** Sensor time that the log time of the message stands for, µs. */
    long atMicros() {
        return atMicros;
    }

    /** Sensor time of the last that the message tells of, µs. */
    long endMicros() {
        return channel == TraceChannel.IMU ? batch.sampleMicros(Math.max(0, batch.size - 1)) : atMicros;
    }

    /** The batch decoded last, without its counts until {@link #deliver}. */
    ImuBatch batch() {
        return batch;
    }

    /** Hands the message decoded last to {@code visitor}; false if it says what only a later version knows. */
    boolean deliver(TraceVisitor visitor, ByteBuffer buffer) {
        if (!known) {
            return false;
        }
        switch (channel) {
            case IMU -> {
                BatchLayout.copyCounts(buffer.array(), buffer.arrayOffset() + textAt, batch);
                visitor.batch(batch);
            }
            case DECISION -> visitor.decision(decision);
            case EVENT -> visitor.event(atMicros, SEVERITIES[(int) choice], text(buffer, textAt, textBytes));
            case TEMPERATURE -> visitor.temperature(atMicros, PLACES[(int) choice], second);
            case BATTERY -> visitor.battery(atMicros, first, second, flag);
            case SETTING -> visitor.setting(atMicros, text(buffer, moreAt, moreBytes), text(buffer, textAt, textBytes));
            case COMMAND -> visitor.command(atMicros, COMMANDS[(int) choice], second);
            case HEALTH -> visitor.health(health.decode(buffer, textAt, textAt + textBytes));
        }
        return true;
    }

    private @Nullable String decodeBatch(ByteBuffer buffer, int from, int to) {
        int offset = buffer.arrayOffset();
        int countsAt = BatchLayout.take(buffer.array(), offset + from, offset + to, batch);
        if (countsAt == BatchLayout.OTHER) {
            walkBatch();
        } else {
            atMicros = batch.firstSampleMicros;
            textAt = countsAt - offset;
            textBytes = to - textAt;
        }
        batch.size = textBytes / TraceMessages.SAMPLE_BYTES;
        if (textBytes % TraceMessages.SAMPLE_BYTES != 0) {
            return "has counts that are no whole number of samples";
        }
        if (batch.size > batch.capacity()) {
            return "has more samples than a batch can hold";
        }
        return batch.samplePeriodNanos <= 0 ? "has no sample period above 0" : null;
    }

    private void walkBatch() {
        batch.clear();
        batch.samplePeriodNanos = 0;
        batch.drainHostNanos = 0;
        textAt = 0;
        textBytes = 0;
        while (in.next()) {
            switch (in.key()) {
                case FIRST_FIXED64 -> atMicros = in.value();
                case SECOND_FIXED32 -> batch.samplePeriodNanos = (int) in.value();
                case THIRD_FIXED64 -> batch.drainHostNanos = in.value();
                case FOURTH_VARINT -> batch.hapticActive = in.value() != 0;
                case FIFTH_VARINT -> batch.temperatureCentiC = in.sint32();
                case SIXTH_BYTES -> takeText();
                default -> {}
            }
        }
        batch.firstSampleMicros = atMicros;
    }

    private @Nullable String decodeDecision() {
        choice = 0;
        decision.atMicros = 0;
        decision.a = 0;
        decision.b = 0;
        decision.c = 0;
        decision.d = 0;
        while (in.next()) {
            switch (in.key()) {
                case KIND -> choice = in.value();
                case SECOND_FIXED64 -> decision.atMicros = in.value();
                case THIRD_FIXED64 -> atMicros = in.value();
                case FOURTH_VARINT -> decision.a = in.sint32();
                case FIFTH_VARINT -> decision.b = in.sint32();
                case SIXTH_VARINT -> decision.c = in.sint32();
                case SEVENTH_VARINT -> decision.d = in.sint32();
                default -> {}
            }
        }
        decision.decidedMicros = atMicros;
        known = choice >= 0 && choice < KINDS.length;
        decision.kind = KINDS[known ? (int) choice : 0];
        return null;
    }

    private @Nullable String decodeHealth(int from, int to) {
        textAt = from;
        textBytes = to - from;
        while (in.next()) {
            atMicros = in.key() == FIRST_FIXED64 ? in.value() : atMicros;
        }
        return null;
    }

    /** Event, temperature, battery, setting and command have so little in common with each other that one loop takes them all. */
    private @Nullable String decodeReading() {
        choice = 0;
        first = 0;
        second = channel == TraceChannel.BATTERY ? -1 : 0;
        flag = false;
        textBytes = 0;
        moreBytes = 0;
        while (in.next()) {
            switch (in.key()) {
                case FIRST_FIXED64 -> atMicros = in.value();
                case SECOND_VARINT -> {
                    choice = in.value();
                    first = (int) choice;
                }
                case SECOND_BYTES -> {
                    moreAt = in.bytesAt();
                    moreBytes = (int) in.value();
                }
                case THIRD_VARINT -> second = channel == TraceChannel.BATTERY ? (int) in.value() : in.sint32();
                case THIRD_BYTES -> takeText();
                case FOURTH_VARINT -> flag = in.value() != 0;
                default -> {}
            }
        }
        known = switch (channel) {
            case EVENT -> choice >= 0 && choice < SEVERITIES.length;
            case TEMPERATURE -> choice >= 0 && choice < PLACES.length;
            case COMMAND -> choice >= 0 && choice < COMMANDS.length;
            default -> true;
        };
        return null;
    }

    private void takeText() {
        textAt = in.bytesAt();
        textBytes = (int) in.value();
    }

    private static String text(ByteBuffer buffer, int at, int bytes) {
        byte[] text = new byte[bytes];
        buffer.get(at, text);
        return new String(text, UTF_8);
    }
}
