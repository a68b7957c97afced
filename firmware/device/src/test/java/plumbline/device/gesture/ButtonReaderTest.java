package plumbline.device.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
    private final List<String> said = new ArrayList<>();

    @Test
    void shouldAskForNeutralWhenPressedShortly() throws IOException {
        assertEquals(List.of("short"), asked(HexFormat.of().parseHex(SHORT_PRESS)));
    }

    @Test
    void shouldAskForSnoozeWhenHeldForTwoSeconds() throws IOException {
        byte[] press =
                join(Fifo.event(10, 900_000, 1, 1), Fifo.event(11, 150_000, 1, 2), Fifo.event(12, 900_000, 1, 0));
        assertEquals(List.of("long"), asked(press));
    }

    @Test
    void shouldAskNothingWhenAPressBeganBeforeItLooked() throws IOException {
        assertEquals(List.of(), asked(Fifo.event(5, 0, 1, 0)));
    }

    @Test
    void shouldAskNothingOfAMouseOrOfACutEvent() throws IOException {
        byte[] press = Fifo.event(5, 0, 1, 1);
        byte[] cut = Arrays.copyOf(Fifo.event(5, 100_000, 1, 0), 23);
        assertEquals(List.of(), asked(join(Fifo.event(4, 0, 2, 1), press, cut)));
    }

    @Test
    void shouldReadOnWhenTheDeviceWasGoneAndIsBack(@TempDir Path folder) {
        Path device = folder.resolve("event0");
        AtomicInteger rounds = new AtomicInteger();
        reader(device).readOn(() -> appears(device, rounds.getAndIncrement()));
        assertEquals(List.of("short"), asked);
    }

    @Test
    void shouldSayOnceThatTheDeviceIsMissingAndOnceThatItIsBack(@TempDir Path folder) {
        Path device = folder.resolve("event0");
        AtomicInteger rounds = new AtomicInteger();
        reader(device).readOn(() -> appears(device, rounds.getAndIncrement() - 1));
        String name = "the button " + device;
        String rest = "; taps on the case do the same; it is looked for every second";
        assertEquals(
                List.of(
                        name + " can't be read: there is no such device" + rest,
                        name + " is there and is read",
                        name + " can't be read: it has ended" + rest),
                said);
    }

    @Test
    void shouldSayOnceWhatIsNoInputDevice(@TempDir Path folder) {
        AtomicInteger rounds = new AtomicInteger();
        reader(folder).readOn(() -> rounds.getAndIncrement() < 3);
        assertEquals(1, said.size());
        assertTrue(said.getFirst().contains("it is no input device"), said.getFirst());
    }

    /** Absent at first, there at the look after round 1, and no third. */
    private static boolean appears(Path device, int round) {
        if (round == 1) {
            Fifo.at(device).write(Fifo.event(1, 0, 1, 1), Fifo.event(1, 200_000, 1, 0));
        }
        return round < 2;
    }

    private ButtonReader reader(Path device) {
        return new ButtonReader(device, () -> asked.add("short"), () -> asked.add("long"), said::add, said::add);
    }

    private List<String> asked(byte[] bytes) throws IOException {
        reader(Path.of("unused")).readAll(new ByteArrayInputStream(bytes));
        return asked;
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
