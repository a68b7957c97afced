package plumbline.core.trace.proto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * A schema as Protocol Buffers describe themselves: the bytes of a google.protobuf.FileDescriptorSet.
 *
 * <p>Source of the numbers: google/protobuf/descriptor.proto.
 */
final class DescriptorSet {

    private static final int LABEL_OPTIONAL = 1;
    private static final int LABEL_REPEATED = 3;
    private static final int TYPE_ENUM = 14;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private DescriptorSet() {}

    /** {@code file} with {@code message} alone. */
    static byte[] of(ProtoFile file, ProtoFile.Message message) {
        DescriptorSet descriptor = new DescriptorSet();
        descriptor.text(1, file.name()).text(2, file.packageName());
        descriptor.bytes(4, message(file, message)).text(12, "proto3");
        return new DescriptorSet().bytes(1, descriptor.toBytes()).toBytes();
    }

    private static byte[] message(ProtoFile file, ProtoFile.Message message) {
        DescriptorSet descriptor = new DescriptorSet().text(1, message.name());
        int oneofs = 0;
        for (ProtoFile.Field field : message.fields()) {
            descriptor.bytes(2, field(file, message, field, oneofs));
            oneofs += field.optional() ? 1 : 0;
        }
        for (ProtoFile.Enumeration enumeration : message.enums()) {
            descriptor.bytes(4, enumeration(enumeration));
        }
        for (ProtoFile.Field field : message.fields()) {
            if (field.optional()) {
                descriptor.bytes(
                        8, new DescriptorSet().text(1, "_" + field.name()).toBytes());
            }
        }
        return descriptor.toBytes();
    }

    private static byte[] field(ProtoFile file, ProtoFile.Message message, ProtoFile.Field field, int oneof) {
        int type = scalarType(field.type());
        DescriptorSet descriptor = new DescriptorSet().text(1, field.name()).number(3, field.number());
        descriptor.number(4, field.repeated() ? LABEL_REPEATED : LABEL_OPTIONAL).number(5, type);
        if (type == TYPE_ENUM) {
            descriptor.text(6, "." + file.fullName(message.name()) + "." + field.type());
        }
        if (field.optional()) {
            descriptor.number(9, oneof).number(17, 1);
        }
        return descriptor.toBytes();
    }

    private static byte[] enumeration(ProtoFile.Enumeration enumeration) {
        DescriptorSet descriptor = new DescriptorSet().text(1, enumeration.name());
        for (ProtoFile.Value value : enumeration.values()) {
            descriptor.bytes(
                    2,
                    new DescriptorSet()
                            .text(1, value.name())
                            .number(2, value.number())
                            .toBytes());
        }
        return descriptor.toBytes();
    }

    private static int scalarType(String type) {
        return switch (type) {
            case "double" -> 1;
            case "uint64" -> 4;
            case "fixed32" -> 7;
            case "bool" -> 8;
            case "string" -> 9;
            case "bytes" -> 12;
            case "uint32" -> 13;
            case "sfixed64" -> 16;
            case "sint32" -> 17;
            default -> TYPE_ENUM;
        };
    }

    private DescriptorSet number(int field, int value) {
        varint((field << 3) | ProtoIn.VARINT);
        varint(value);
        return this;
    }

    private DescriptorSet text(int field, String text) {
        return bytes(field, text.getBytes(UTF_8));
    }

    private DescriptorSet bytes(int field, byte[] bytes) {
        varint((field << 3) | ProtoIn.BYTES);
        varint(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    private void varint(int value) {
        int rest = value;
        while (rest >= 0x80) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private byte[] toBytes() {
        return out.toByteArray();
    }
}
