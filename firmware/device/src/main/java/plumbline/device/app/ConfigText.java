package plumbline.device.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import plumbline.device.os.FileTrouble;

/**
 * A settings file as text, or what keeps it from being one.
 *
 * @param text empty if there is a fault
 * @param fault or null
 */
record ConfigText(String text, @Nullable ConfigFault fault) {

    static final int MAX_BYTES = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static ConfigText of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES
                    ? refused(ConfigPlace.all(file), "expected at most " + MAX_BYTES + " bytes, found more")
                    : decode(file, bytes);
        } catch (IOException e) {
            String why = FileTrouble.withReading(file, e);
            return refused(ConfigPlace.all(file), "it can't be read: " + why + ". Without --config, defaults hold");
        }
    }

    private static ConfigText decode(Path file, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
            int column = text.length() - text.lastIndexOf('\n');
            String found = String.format(Locale.ROOT, "0x%02X", bytes[in.position()]);
            return refused(
                    new ConfigPlace(file, line, column),
                    "expected UTF-8, found the byte " + found + ": save the file as UTF-8");
        }
        return new ConfigText(text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text, null);
    }

    private static ConfigText refused(ConfigPlace place, String why) {
        return new ConfigText("", new ConfigFault(place, why));
    }
}
