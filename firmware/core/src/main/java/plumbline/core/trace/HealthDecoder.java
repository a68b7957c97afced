package plumbline.core.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import plumbline.core.trace.proto.ProtoIn;

/** Takes a health message out of its bytes, which are known to be a message. */
final class HealthDecoder {

    private static final int TIME = (1 << 3) | ProtoIn.FIXED64;
    private static final int FAULT_NAME = (13 << 3) | ProtoIn.BYTES;
    private static final int FAULT_COUNT = (14 << 3) | ProtoIn.VARINT;

    private final ProtoIn in = new ProtoIn();

    /** What the message from {@code from} to {@code to} says; a fault without a count has none. */
    Health decode(ByteBuffer buffer, int from, int to) {
        List<String> names = new ArrayList<>();
        in.start(buffer, from, to);
        while (in.next()) {
            if (in.key() == FAULT_NAME) {
                byte[] text = new byte[(int) in.value()];
                buffer.get(in.bytesAt(), text);
                names.add(new String(text, UTF_8));
            }
        }
        Health health = new Health(names.toArray(new String[0]));
        int faults = 0;
        in.start(buffer, from, to);
        while (in.next()) {
            switch (in.key()) {
                case TIME -> health.atMicros = in.value();
                case FAULT_NAME -> {}
                case FAULT_COUNT -> {
                    if (faults < health.faultCounts.length) {
                        health.faultCounts[faults++] = in.value();
                    }
                }
                default -> take(health, in.key(), in.value());
            }
        }
        return health;
    }

    private static void take(Health health, int key, long value) {
        // The key of field n, a varint, is 8 n.
        switch (key) {
            case 2 << 3 -> health.samples = value;
            case 3 << 3 -> health.lost = value;
            case 4 << 3 -> health.gaps = value;
            case 5 << 3 -> health.rateMilliHz = (int) value;
            case 6 << 3 -> health.allocatedBytes = value;
            case 7 << 3 -> health.latenessP50Micros = (int) value;
            case 8 << 3 -> health.latenessP99Micros = (int) value;
            case 9 << 3 -> health.latenessP999Micros = (int) value;
            case 10 << 3 -> health.latenessMaxMicros = (int) value;
            case 11 << 3 -> health.fifoPeakPermille = (int) value;
            case 12 << 3 -> health.droppedMessages = value;
            case 15 << 3 -> health.fifoRecentPermille = (int) value;
            default -> {}
        }
    }
}
