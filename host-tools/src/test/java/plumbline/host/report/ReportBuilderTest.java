package plumbline.host.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReportBuilderTest {

    @Test
    void shouldWriteOnePageWhenADayWasCollected() throws IOException {
        ReportBuilder builder = new ReportBuilder();
        ReportFacts facts = SyntheticDay.play(builder, 8);
        StringBuilder out = new StringBuilder();
        builder.writeTo(out, facts);
        String html = out.toString();
        assertTrue(html.contains("a day at the desk.mcap"));
        assertFalse(html.contains("http://") || html.contains("https://"));
    }
}
