package plumbline.host.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RefrainTest {

    private static final long SECOND = 1_000_000;

    private final UnitView view = new UnitView();
    private final List<String> told = new ArrayList<>();

    private void hear(String line) {
        Telling telling = view.accept(Objects.requireNonNull(UnitEvent.parse(line)));
        if (telling != null) {
            told.add(telling.title() + ": " + telling.detail());
        }
    }

    private void overflow(long micros, int millis) {
        hear("{\"type\":\"FAULT_BEGAN\",\"t_us\":" + micros + ",\"fault\":\"FIFO overflow\"}");
        hear("{\"type\":\"DECISION\",\"t_us\":" + micros + ",\"kind\":\"GAP\",\"values\":[100,80,0,0]}");
        hear("{\"type\":\"FAULT_ENDED\",\"t_us\":" + micros + ",\"fault\":\"FIFO overflow\",\"ms\":" + millis + "}");
    }

    private List<String> keptBack(long micros) {
        return view.keptBack(micros).stream()
                .map(telling -> telling.atMicros() + " " + telling.title() + ": " + telling.detail())
                .sorted()
                .toList();
    }

    @Test
    void shouldTellInFullWhatComesOnceOrTwice() {
        overflow(SECOND, 12);
        overflow(2 * SECOND, 13);
        assertEquals(6, told.size());
        assertEquals(List.of(), keptBack(Long.MAX_VALUE));
    }

    @Test
    void shouldTellWhatComesAgainAndAgainAsOneStoryWithACountOnceItIsQuiet() {
        for (int i = 1; i <= 50; i++) {
            overflow(i * SECOND, i == 30 ? 700 : 20);
            assertEquals(List.of(), keptBack(i * SECOND));
        }
        assertEquals(6, told.size());
        assertEquals(List.of(), keptBack(55 * SECOND));
        assertEquals(
                List.of(
                        "50000000 Data missing: 50 times in all, 4000 samples",
                        "50000000 Recovered: FIFO overflow, 50 times in all, at most 700 ms each"),
                keptBack(56 * SECOND));
        assertEquals(List.of(), keptBack(Long.MAX_VALUE));
        overflow(60 * SECOND, 1);
        assertEquals(9, told.size());
    }

    @Test
    void shouldBeginAnewAfterSomeSecondsOfQuiet() {
        for (int i = 1; i <= 10; i++) {
            overflow(10L * i * SECOND, 20);
            assertEquals(List.of(), keptBack((10L * i + 6) * SECOND));
        }
        assertEquals(30, told.size());
    }

    @Test
    void shouldTellTheCountOfWhatIsNotOverAtTheEnd() {
        overflow(SECOND, 12);
        overflow(2 * SECOND, 13);
        hear("{\"type\":\"FAULT_BEGAN\",\"t_us\":3000000,\"fault\":\"FIFO overflow\"}");
        assertEquals(List.of(), keptBack(100 * SECOND));
        assertEquals(
                List.of("3000000 Recovered: FIFO overflow, 3 times in all, at most 13 ms each"),
                keptBack(Long.MAX_VALUE));
    }

    @Test
    void shouldKeepDifferentFaultsApartAndCountAllThatAreOver() {
        overflow(SECOND, 12);
        overflow(SECOND, 12);
        overflow(SECOND, 12);
        hear("{\"type\":\"FAULT_BEGAN\",\"t_us\":1000000,\"fault\":\"no answer\"}");
        assertEquals("Fault: no answer", told.getLast());
        assertEquals(3, view.recoveries());
        assertEquals(List.of("no answer"), view.openFaults());
    }
}
