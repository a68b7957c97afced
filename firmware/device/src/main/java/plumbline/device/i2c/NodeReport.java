package plumbline.device.i2c;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;

/**
 * The device node of a bus as this process sees it.
 *
 * @param node such as {@code /dev/i2c-1}
 * @param isPresent true if there is such a file
 * @param isReadable true if this process may read it
 * @param isWritable true if this process may write it
 * @param owner of the file; empty if there is none
 * @param group of the file; empty if there is none
 * @param sentence the same as a user reads it, with what to do
 */
public record NodeReport(
        String node,
        boolean isPresent,
        boolean isReadable,
        boolean isWritable,
        String owner,
        String group,
        String sentence) {

    static NodeReport of(String node) {
        Path path = Path.of(node);
        PosixFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, PosixFileAttributes.class);
        } catch (IOException e) {
            return new NodeReport(node, false, false, false, "", "", node + " is not there: " + BusNode.SWITCH_ON);
        }
        boolean readable = Files.isReadable(path);
        boolean writable = Files.isWritable(path);
        String owner = attributes.owner().getName();
        String group = attributes.group().getName();
        String sentence = readable && writable
                ? node + " is there and may be used"
                : node + " belongs to " + owner + " and the group " + group + ", and this user may not use it: "
                        + BusNode.join(group);
        return new NodeReport(node, true, readable, writable, owner, group, sentence);
    }

    boolean isUsable() {
        return isReadable && isWritable;
    }
}
