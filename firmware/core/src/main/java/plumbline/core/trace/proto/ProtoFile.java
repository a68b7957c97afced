package plumbline.core.trace.proto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A schema read from {@code .proto} text, as far as ours go: proto3, messages of scalar fields, enums within messages,
 * one declaration a line, comments on lines of their own.
 *
 * @param name the file's path as other tools shall see it
 * @param packageName the package that its messages are in
 * @param messages in the order of the file
 */
public record ProtoFile(String name, String packageName, List<Message> messages) {

    /** A message: its fields, and the enums declared in it. */
    public record Message(String name, List<Field> fields, List<Enumeration> enums) {}

    /** A field; {@code type} is a scalar's name or that of an enum of the message. */
    public record Field(String name, int number, String type, boolean optional, boolean repeated) {}

    /** An enum and its values in order. */
    public record Enumeration(String name, List<Value> values) {}

    /** A value of an enum. */
    public record Value(String name, int number) {}

    public ProtoFile {
        messages = List.copyOf(messages);
    }

    /** Reads the resource {@code name} beside {@code owner}. */
    public static ProtoFile ofResource(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name + " beside " + owner.getName());
            }
            return parse("plumbline/" + name, new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException at the first line that is beyond what is taken here, with its number */
    public static ProtoFile parse(String name, String text) {
        return new ProtoParser(name).parse(text);
    }

    /** The full name of {@code message}, with the package. */
    public String fullName(String message) {
        return packageName + "." + message;
    }

    /** A FileDescriptorSet that holds {@code message} alone, which needs no other. */
    public byte[] descriptorSet(String message) {
        for (Message each : messages) {
            if (each.name.equals(message)) {
                return DescriptorSet.of(this, each);
            }
        }
        throw new IllegalArgumentException(name + " has no message " + message);
    }
}
