package plumbline.host.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReportBuilderTest {

    @Test
    void shouldWriteOnePageWhenADayWasCollected() throws IOException {
        ReportBuilder builder = new ReportBuilder();
        ReportFacts facts = SyntheticDay.play(builder, 8);
        Path file = Path.of("target", "report-day.html");
        builder.writeTo(file, facts);
        String html = Files.readString(file);
        assertTrue(html.contains("a day at the desk.mcap"));
        assertFalse(html.contains("http://") || html.contains("https://"));
    }
}
