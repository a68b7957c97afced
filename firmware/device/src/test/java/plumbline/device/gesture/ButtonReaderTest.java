package plumbline.device.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ButtonReaderTest {

    /** As evtest's raw bytes show them on a little-endian machine: KEY_PROG1 down, a report, up 0.3 s later, a report. */
    private static final String SHORT_PRESS = "40420f0000000000" + "a086010000000000" + "0100" + "9400" + "01000000"
            + "40420f0000000000" + "a086010000000000" + "0000" + "0000" + "00000000"
            + "40420f0000000000" + "801a060000000000" + "0100" + "9400" + "00000000"
            + "40420f0000000000" + "801a060000000000" + "0000" + "0000" + "00000000";

    private final List<String> asked = new ArrayList<>();

    @Test
    void shouldAskForNeutralWhenPressedShortly() throws IOException {
        assertEquals(List.of("short"), asked(HexFormat.of().parseHex(SHORT_PRESS)));
    }

    @Test
    void shouldAskForSnoozeWhenHeldForTwoSeconds() throws IOException {
        byte[] press = join(event(10, 900_000, 1, 1), event(11, 150_000, 1, 2), event(12, 900_000, 1, 0));
        assertEquals(List.of("long"), asked(press));
    }

    @Test
    void shouldAskNothingWhenAPressBeganBeforeItLooked() throws IOException {
        assertEquals(List.of(), asked(event(5, 0, 1, 0)));
    }

    @Test
    void shouldAskNothingOfAMouseOrOfACutEvent() throws IOException {
        byte[] press = event(5, 0, 1, 1);
        byte[] cut = Arrays.copyOf(event(5, 100_000, 1, 0), 23);
        assertEquals(List.of(), asked(join(event(4, 0, 2, 1), press, cut)));
    }

    @Test
    void shouldReadOnWhenTheDeviceWasGoneAndIsBack(@TempDir Path folder) throws IOException {
        Path device = folder.resolve("event0");
        AtomicInteger rounds = new AtomicInteger();
        reader(device).readOn(() -> appears(device, rounds.getAndIncrement()));
        assertEquals(List.of("short"), asked);
    }

    /** Absent at first, there at the second look, and no third. */
    private static boolean appears(Path device, int round) {
        try {
            if (round == 1) {
                Files.write(device, join(event(1, 0, 1, 1), event(1, 200_000, 1, 0)));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return round < 2;
    }

    private ButtonReader reader(Path device) {
        return new ButtonReader(device, () -> asked.add("short"), () -> asked.add("long"));
    }

    private List<String> asked(byte[] bytes) throws IOException {
        reader(Path.of("unused")).readAll(new ByteArrayInputStream(bytes));
        return asked;
    }

    private static byte[] event(long seconds, long micros, int type, int value) {
        return ByteBuffer.allocate(ButtonReader.EVENT_BYTES)
                .order(ByteOrder.nativeOrder())
                .putLong(seconds)
                .putLong(micros)
                .putShort((short) type)
                .putShort((short) 148)
                .putInt(value)
                .array();
    }

    private static byte[] join(byte[]... parts) {
        List<Byte> all = new ArrayList<>();
        for (byte[] part : parts) {
            for (byte b : part) {
                all.add(b);
            }
        }
        byte[] joined = new byte[all.size()];
        for (int i = 0; i < joined.length; i++) {
            joined[i] = all.get(i);
        }
        return joined;
    }
}
