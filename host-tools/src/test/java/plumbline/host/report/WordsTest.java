package plumbline.host.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import plumbline.core.posture.DecisionKind;

class WordsTest {

    @Test
    void shouldSayDurationsAsPeopleDo() {
        assertEquals("0 s", Words.duration(0));
        assertEquals("3.5 s", Words.duration(3_500));
        assertEquals("42 s", Words.duration(42_000));
        assertEquals("1 min", Words.duration(59_900));
        assertEquals("3 min 20 s", Words.duration(200_000));
        assertEquals("12 min", Words.duration(12 * 60_000 + 9_000));
        assertEquals("5 h 12 min", Words.duration((5 * 60 + 12) * 60_000L));
        assertEquals("1 h", Words.duration(3_599_000));
    }

    @Test
    void shouldNotRoundASharePastWhatItIs() {
        assertEquals("<1 %", Words.percent(1, 1000));
        assertEquals(">99 %", Words.percent(999, 1000));
        assertEquals("100 %", Words.percent(7, 7));
        assertEquals("0 %", Words.percent(0, 0));
    }

    @Test
    void shouldTellTimeOfDayWhereItIsKnownAndElseTimeSinceTheStart() {
        assertEquals("1:01:01", new Clock(null, 5_000_000).at(3_666_000_000L));
        assertEquals("00:00:02", new Clock(OffsetDateTime.parse("2026-11-20T23:59:57+01:00"), 0).at(5_000_000));
    }

    @Test
    void shouldHaveWordsForEveryKind() {
        for (DecisionKind kind : DecisionKind.values()) {
            assertFalse(EventWords.title(kind, 0, 0).isBlank());
            assertFalse(EventWords.detail(kind, 0, 0, 0, 0).contains("null"));
        }
    }
}
