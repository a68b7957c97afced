package plumbline.host.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void shouldEscapeWhatEndsElementsAndAttributes() {
        assertEquals("&lt;/script&gt; &quot;&#39;&amp;\uFFFD", Html.escape("</script> \"'&\u0000"));
    }

    @Test
    void shouldWriteJsonThatCannotLeaveAScriptElement() {
        assertEquals("\"\\u003c/script\\u003e\\u2028\\u0022\"", Html.json("</script>\u2028\""));
    }

    @Test
    void shouldNotReadAgainWhatItFilledIn() {
        assertEquals("{{b}}!", Html.fill("{{a}}!", Map.of("a", "{{b}}", "b", "no")));
    }

    @Test
    void shouldRefuseAPlaceWithoutAFilling() {
        assertThrows(IllegalArgumentException.class, () -> Html.fill("{{missing}}", Map.of()));
    }
}
