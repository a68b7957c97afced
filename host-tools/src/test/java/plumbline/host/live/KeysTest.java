package plumbline.host.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeysTest {

    private static List<Key> keys(String typed) throws IOException {
        int[] at = {0};
        Keys keys = new Keys(timeoutMillis -> at[0] < typed.length() ? typed.charAt(at[0]++) : -2);
        List<Key> found = new ArrayList<>();
        while (at[0] < typed.length()) {
            found.add(keys.next(1));
        }
        return found;
    }

    @Test
    void shouldKnowItsLetters() throws IOException {
        assertEquals(
                List.of(Key.PAUSE, Key.FASTER, Key.SLOWER, Key.LOOP, Key.RESTART, Key.QUIT, Key.NONE), keys(" +-lrqx"));
    }

    @Test
    void shouldKnowArrowsInBothOfTheirForms() throws IOException {
        assertEquals(List.of(Key.FORTH, Key.BACK, Key.FASTER, Key.SLOWER), keys("\u001b[C\u001bOD\u001b[A\u001b[B"));
    }

    @Test
    void shouldGoFarWithShiftOrPageKeys() throws IOException {
        assertEquals(
                List.of(Key.FAR_FORTH, Key.FAR_BACK, Key.FAR_BACK, Key.FAR_FORTH),
                keys("\u001b[1;2C\u001b[1;5D\u001b[5~\u001b[6~"));
    }

    @Test
    void shouldSwallowSequencesItDoesNotKnow() throws IOException {
        assertEquals(List.of(Key.NONE, Key.PAUSE), keys("\u001b[15~ "));
        assertEquals(List.of(Key.NONE), keys("\u001b"));
    }

    @Test
    void shouldQuitOnControlCAndControlDWhereTheyComeAsCharacters() throws IOException {
        assertEquals(List.of(Key.QUIT, Key.QUIT), keys("\u0003\u0004"));
    }
}
