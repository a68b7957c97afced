package plumbline.core.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.trace.proto.ProtoFile;

/** Google's own runtime agrees with our schema and our encoding. */
class TraceSchemaTest {

    private static final ProtoFile SCHEMA = TraceFormat.schema();

    @Test
    void shouldDescribeEveryMessageOfTheProtoFile() throws Exception {
        for (ProtoFile.Message message : SCHEMA.messages()) {
            Descriptor descriptor = descriptor(message.name());
            assertEquals(message.fields().size(), descriptor.getFields().size());
            message.fields().forEach(field -> {
                var found = descriptor.findFieldByNumber(field.number());
                assertEquals(field.name(), found.getName());
                assertEquals(field.optional(), found.hasPresence());
                assertEquals(field.repeated(), found.isRepeated());
                String type = found.getType().name();
                assertEquals(type.equals("ENUM") ? field.type() : type.toLowerCase(Locale.ROOT), field.type());
            });
        }
    }

    @Test
    void shouldHaveASchemaForEveryChannel() throws Exception {
        for (TraceChannel channel : TraceChannel.values()) {
            assertEquals(
                    "plumbline." + channel.message(),
                    descriptor(channel.message()).getFullName());
        }
    }

    @Test
    void shouldListTheSameNumbersAsTheEnums() throws Exception {
        assertEquals(names(DecisionKind.values()), enumNames("Decision", "Kind"));
        assertEquals(names(Severity.values()), enumNames("Event", "Severity"));
        assertEquals(names(Command.values()), enumNames("Command", "Kind"));
        assertEquals(names(TemperaturePlace.values()), enumNames("Temperature", "Place"));
    }

    @Test
    void shouldEncodeABatchAsProtobufDoes() throws Exception {
        ImuBatch batch = Traces.batch(2);
        DynamicMessage message = encode("ImuBatch", out -> TraceMessages.putBatch(out, batch));

        assertEquals(batch.firstSampleMicros, get(message, "first_sample_micros"));
        assertEquals(batch.samplePeriodNanos, get(message, "sample_period_nanos"));
        assertEquals(batch.drainHostNanos, get(message, "drain_host_nanos"));
        assertEquals(batch.hapticActive, get(message, "haptic_active"));
        assertEquals(2498, get(message, "temperature_centi_c"));
        ByteBuffer counts = ((ByteString) get(message, "counts")).asReadOnlyByteBuffer();
        assertEquals(60, counts.order(ByteOrder.LITTLE_ENDIAN).remaining());
        assertEquals(batch.counts[7], counts.getShort(14));
    }

    @Test
    void shouldLeaveOutATemperatureThatIsNotKnown() throws Exception {
        DynamicMessage message = encode("ImuBatch", out -> TraceMessages.putBatch(out, Traces.batch(1)));

        assertFalse(message.hasField(message.getDescriptorForType().findFieldByName("temperature_centi_c")));
    }

    @Test
    void shouldEncodeADecisionAsProtobufDoes() throws Exception {
        Decision decision = new Decision();
        decision.kind = DecisionKind.GAP;
        decision.atMicros = 5;
        decision.decidedMicros = 1L << 50;
        decision.a = Integer.MIN_VALUE;
        decision.b = -1;
        decision.d = Integer.MAX_VALUE;
        DynamicMessage message = encode("Decision", out -> TraceMessages.putDecision(out, decision));

        assertEquals("GAP", ((EnumValueDescriptor) get(message, "kind")).getName());
        assertEquals(1L << 50, get(message, "decided_micros"));
        assertEquals(Integer.MIN_VALUE, get(message, "a"));
        assertEquals(-1, get(message, "b"));
        assertEquals(0, get(message, "c"));
        assertEquals(Integer.MAX_VALUE, get(message, "d"));
    }

    @Test
    void shouldEncodeAnyTextAsUtf8() throws Exception {
        DynamicMessage message = encode("Event", out -> TraceMessages.putEvent(out, 1, Severity.ERROR, "aé€😀\ud800z"));

        assertEquals("aé€😀?z", get(message, "text"));
        assertEquals("ERROR", ((EnumValueDescriptor) get(message, "severity")).getName());
    }

    @Test
    void shouldEncodeReadingsAndSettingsAsProtobufDoes() throws Exception {
        DynamicMessage battery = encode("Battery", out -> TraceMessages.putBattery(out, 1, 3700, 0, true));
        assertEquals(3700, get(battery, "milli_volt"));
        assertEquals(0, get(battery, "charge_permille"));
        assertEquals(true, get(battery, "charging"));
        DynamicMessage temperature =
                encode("Temperature", out -> TraceMessages.putTemperature(out, 1, TemperaturePlace.BATTERY, -1234));
        assertEquals(-1234, get(temperature, "centi_c"));
        DynamicMessage setting =
                encode("SettingChange", out -> TraceMessages.putSetting(out, 1, "a.b", "x".repeat(2000)));
        assertEquals("a.b", get(setting, "key"));
        assertEquals("x".repeat(1000), get(setting, "value"));
    }

    @Test
    void shouldEncodeACommandAndHealthAsProtobufDoes() throws Exception {
        DynamicMessage command = encode("Command", out -> TraceMessages.putCommand(out, 1, Command.FORWARD, -5));
        assertEquals("FORWARD", ((EnumValueDescriptor) get(command, "kind")).getName());
        assertEquals(-5, get(command, "value"));
        Health health = Traces.health(7);
        DynamicMessage message = encode("Health", out -> TraceMessages.putHealth(out, health));
        assertEquals(1L << 40, get(message, "samples"));
        assertEquals(1800, get(message, "lateness_p999_micros"));
        assertEquals(List.of("no answer", "über"), get(message, "fault_names"));
        assertEquals(List.of(0L, 7L), get(message, "fault_counts"));
        assertTrue(message.getSerializedSize() <= TraceMessages.healthBytes(health));
    }

    @Test
    void shouldRefuseAProtoFileBeyondItsSubset() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> ProtoFile.parse("x.proto", "message A {\n  map<string, string> b = 1;\n}"));

        assertEquals("x.proto:2: not understood: map<string, string> b = 1;", refused.getMessage());
    }

    private static DynamicMessage encode(String name, Consumer<ByteBuffer> encoder) throws Exception {
        ByteBuffer out = ByteBuffer.allocate(10_000).order(ByteOrder.LITTLE_ENDIAN);
        encoder.accept(out);
        return DynamicMessage.parseFrom(descriptor(name), ByteString.copyFrom(out.flip()));
    }

    private static Object get(DynamicMessage message, String field) {
        return message.getField(message.getDescriptorForType().findFieldByName(field));
    }

    private static Descriptor descriptor(String message) throws Exception {
        FileDescriptorSet set = FileDescriptorSet.parseFrom(SCHEMA.descriptorSet(message));
        FileDescriptor file = FileDescriptor.buildFrom(set.getFile(0), new FileDescriptor[0]);
        return file.findMessageTypeByName(message);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<String> enumNames(String message, String name) throws Exception {
        return descriptor(message).findEnumTypeByName(name).getValues().stream()
                .map(EnumValueDescriptor::getName)
                .toList();
    }
}
