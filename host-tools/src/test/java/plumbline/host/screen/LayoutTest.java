package plumbline.host.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final List<String> PARTS = List.of("q quit", "s slouch", "w walk");

    private static List<String> wrapped(int columns) {
        return Layout.wrapped(AttributedStyle.DEFAULT, PARTS, columns).stream()
                .map(AttributedString::toString)
                .toList();
    }

    @Test
    void shouldBreakLinesBetweenPartsAndNowhereElse() {
        assertEquals(List.of("q quit  s slouch  w walk"), wrapped(24));
        assertEquals(List.of("q quit  s slouch", "w walk"), wrapped(23));
        assertEquals(PARTS, wrapped(8));
        assertEquals(PARTS, wrapped(1));
    }

    @Test
    void shouldLeaveOutTheLastPartsAndSayWhereTheFirstIsCut() {
        assertEquals("q quit · s slouch · w walk", Layout.fitting(PARTS, 26));
        assertEquals("q quit · s slouch", Layout.fitting(PARTS, 25));
        assertEquals("q quit", Layout.fitting(PARTS, 6));
        assertEquals("q qu…", Layout.fitting(PARTS, 5));
    }

    @Test
    void shouldGiveTheFootItsRoomFirst() {
        List<AttributedString> foot = Layout.wrapped(AttributedStyle.DEFAULT, PARTS, 8);
        List<AttributedString> lines = List.of(new AttributedString("a"), new AttributedString("b"));
        assertEquals(5, Layout.fill(lines, foot, 10, 5).size());
        assertEquals("a", Layout.fill(lines, foot, 10, 4).getFirst().toString());
        assertEquals(foot.subList(0, 2), Layout.fill(lines, foot, 10, 2));
    }
}
