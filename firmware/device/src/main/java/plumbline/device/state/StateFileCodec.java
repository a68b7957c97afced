package plumbline.device.state;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * A state file: one line that a person can read, then the payload, which mostly is text too.
 *
 * <pre>
 * plumbline neutral 1 bytes 97 crc32c 1a2b3c4d
 * up_q30 = 0,0,1073741824
 * ...
 * </pre>
 *
 * The CRC-32C (Castagnoli, as in RFC 3720) is over the line up to it and the payload, so that no bit can flip unnoticed.
 */
final class StateFileCodec {

    /** No state is larger; a calibration has some 25 kB at most. */
    static final int MAX_BYTES = 1 << 16;

    private static final int MAX_LINE = 120;
    private static final Pattern LINE =
            Pattern.compile("(plumbline ([a-z]{1,20}) ([1-9]\\d{0,4}) bytes (0|[1-9]\\d{0,6}) crc32c )([0-9a-f]{8})");

    private StateFileCodec() {}

    static byte[] encode(StateKind kind, byte[] payload) {
        String head = "plumbline " + kind.fileName() + " " + kind.version() + " bytes " + payload.length + " crc32c ";
        byte[] line = (head + crc(head, payload, 0) + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] file = Arrays.copyOf(line, line.length + payload.length);
        System.arraycopy(payload, 0, file, line.length, payload.length);
        return file;
    }

    /** @throws StateFileException if it is not a whole file of that kind and version */
    static byte[] decode(StateKind kind, byte[] file) throws StateFileException {
        int end = 0;
        while (end < file.length && file[end] != '\n') {
            end++;
        }
        if (end == file.length || end > MAX_LINE) {
            throw new StateFileException("it has no first line that says what it is");
        }
        String line = new String(file, 0, end, StandardCharsets.ISO_8859_1);
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new StateFileException("its first line is not that of a state file");
        }
        int from = end + 1;
        int found = file.length - from;
        String head = matcher.group(1);
        if (Integer.parseInt(matcher.group(4)) != found) {
            throw new StateFileException("it should have " + matcher.group(4) + " bytes of content, found " + found);
        }
        String crc = crc(head, file, from);
        if (!crc.equals(matcher.group(5))) {
            throw new StateFileException("its CRC should be " + matcher.group(5) + ", found " + crc);
        }
        if (!matcher.group(2).equals(kind.fileName())) {
            throw new StateFileException("it should be a " + kind.fileName() + " file, found " + matcher.group(2));
        }
        int version = Integer.parseInt(matcher.group(3));
        if (version != kind.version()) {
            throw new StateFileException(
                    "it has version " + version + ", this program reads " + kind.version(), version > kind.version());
        }
        return Arrays.copyOfRange(file, from, file.length);
    }

    private static String crc(String head, byte[] bytes, int from) {
        CRC32C crc = new CRC32C();
        crc.update(head.getBytes(StandardCharsets.US_ASCII));
        crc.update(bytes, from, bytes.length - from);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
