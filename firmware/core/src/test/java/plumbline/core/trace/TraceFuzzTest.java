package plumbline.core.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a small trace: it is noticed, nothing false comes out, and nothing but our own exception. */
class TraceFuzzTest {

    private static final byte[] WHOLE = Traces.of(25);
    private static final List<String> LINES = read(WHOLE);
    private static final Set<String> SAID = new HashSet<>(LINES);

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x80, 0xff})
    void shouldNoticeAnyFlippedByte(int flip) throws IOException {
        byte[] bytes = WHOLE.clone();
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] ^= (byte) flip;
            TraceDamagedException refused = refusal(bytes, "byte " + at + " flipped");
            assertTrue(refused.damage().offset() <= at + 64, at + ": " + refused.getMessage());
            assertNothingFalse(bytes, "byte " + at + " flipped");
            bytes[at] ^= (byte) flip;
        }
    }

    @Test
    void shouldNoticeEveryCut() throws IOException {
        for (int length = 0; length < WHOLE.length; length++) {
            byte[] cut = Arrays.copyOf(WHOLE, length);
            String what = "cut at " + length;
            refusal(cut, what);
            List<String> said = assertNothingFalse(cut, what);
            assertEquals(LINES.subList(0, said.size()), said, what);
        }
    }

    @Test
    void shouldSurviveGarbageOfEverySort() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = WHOLE.clone();
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + random.nextInt(1, 2000));
            for (int at = from; at < to; at++) {
                bytes[at] = (byte) random.nextInt(round % 3 == 0 ? 16 : 256);
            }
            assertNothingFalse(bytes, "garbage from " + from + " to " + to);
        }
    }

    @Test
    void shouldSurviveBytesMovedAbout() throws IOException {
        SplittableRandom random = new SplittableRandom(8);
        for (int round = 0; round < 1000; round++) {
            byte[] bytes = WHOLE.clone();
            int length = random.nextInt(1, bytes.length / 2);
            int from = random.nextInt(bytes.length - length);
            int to = random.nextInt(bytes.length - length);
            System.arraycopy(WHOLE, from, bytes, to, length);
            assertNothingFalse(bytes, length + " bytes moved from " + from + " to " + to);
        }
    }

    private static TraceDamagedException refusal(byte[] bytes, String what) {
        return assertThrows(TraceDamagedException.class, () -> TraceReader.open(new MemorySource(bytes)), what);
    }

    private static List<String> assertNothingFalse(byte[] bytes, String what) throws IOException {
        try {
            TraceReader reader = TraceReader.openPartial(new MemorySource(bytes));
            List<String> said = Traces.lines(reader);
            for (String line : said) {
                assertTrue(SAID.contains(line), () -> what + ": " + line);
            }
            assertFalse(said.size() > LINES.size(), what);
            reader.seek(1_020_000);
            assertTrue(SAID.containsAll(Traces.lines(reader)), what);
            return said;
        } catch (TraceDamagedException refused) {
            return List.of();
        } catch (RuntimeException bug) {
            return fail(what, bug);
        }
    }

    private static List<String> read(byte[] bytes) {
        try {
            return Traces.lines(TraceReader.open(new MemorySource(bytes)));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
