package plumbline.host.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The report in a real browser; its pictures are left in target for people to look at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportBrowserTest {

    private static final Path FOLDER = Path.of("target", "report");
    private static final double DAY_MS = 3_600_000;

    private @Nullable Chromium started;

    @BeforeAll
    void startChromium() throws Exception {
        Optional<Path> executable = Chromium.executable();
        Assumptions.assumeTrue(executable.isPresent(), "no chromium on the PATH");
        Files.createDirectories(FOLDER);
        ReportBuilder day = new ReportBuilder();
        ReportFacts facts = SyntheticDay.play(day, 8);
        writeTo("day.html", out -> day.writeTo(out, facts));
        ReportBuilder empty = new ReportBuilder();
        ReportFacts hostile = SyntheticDay.facts(
                "</script><script>window.pwned=1</script><img src=x onerror=pwned=1>.mcap", 35_000_000);
        writeTo("hostile.html", out -> empty.writeTo(out, hostile));
        SweepChart sweep =
                new SweepChart(List.of("posture.forwardThresholdDeg", "posture.policy"), SweepChartTest.rows());
        writeTo("sweep.html", out -> sweep.writeTo(out, "sweep of two traces"));
        started = Chromium.start(executable.get(), FOLDER.resolve("chromium.log"));
    }

    @AfterAll
    void stopChromium() throws Exception {
        if (started != null) {
            started.stop();
        }
    }

    @BeforeEach
    void openTheDay() throws Exception {
        browser().preferDark(false);
        browser().resize(1280, 900, false);
        open("day.html");
    }

    private Chromium browser() {
        if (started == null) {
            throw new IllegalStateException("Chromium was not started");
        }
        return started;
    }

    private void open(String name) throws Exception {
        browser().open(FOLDER.resolve(name).toAbsolutePath());
        browser()
                .await("location.href.endsWith('" + name + "') && document.documentElement?.dataset.state === 'drawn'");
    }

    private double from() throws Exception {
        return browser().number("document.getElementById('chart').dataset.from");
    }

    private double to() throws Exception {
        return browser().number("document.getElementById('chart').dataset.to");
    }

    private double middle(String side, String size) throws Exception {
        browser().evaluate("document.getElementById('chart').scrollIntoView({block:'center'})");
        return browser()
                .number("(b => b." + side + " + b." + size
                        + " / 2)(document.getElementById('chart').getBoundingClientRect())");
    }

    private void awaitFrame() throws Exception {
        browser().evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    @Test
    void shouldDrawEveryTrackWithoutAComplaint() throws Exception {
        double least = browser()
                .number("(() => { const c = document.getElementById('canvas'), d = c.getContext('2d')"
                        + ".getImageData(0, 0, c.width, c.height).data;"
                        + " return Math.min(...['flexion', 'lean', 'load', 'alarm'].map(name => {"
                        + " const [r, g, b] = colour[name].match(/\\d+/g).map(Number); let n = 0;"
                        + " for (let i = 0; i < d.length; i += 4) if (d[i] === r && d[i + 1] === g && d[i + 2] === b) n++;"
                        + " return n; })); })()");
        assertTrue(least > 100, "one track has only " + least + " pixels");
        browser().screenshot(FOLDER.resolve("desktop-light.png"));
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void shouldZoomWhereTheWheelPoints() throws Exception {
        double x = middle("left", "width");
        double y = middle("top", "height");
        double before = to() - from();
        browser().mouse("mouseMoved", x, y, "");
        for (int i = 0; i < 6; i++) {
            Thread.sleep(i == 0 ? 300 : 20);
            browser().mouse("mouseWheel", x, y, ",\"deltaX\":0,\"deltaY\":-240");
        }
        awaitFrame();
        assertTrue(to() - from() < before / 20, from() + " to " + to());
        assertTrue(from() > 0 && to() < 9 * DAY_MS);
        browser().screenshot(FOLDER.resolve("desktop-zoomed.png"));
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void shouldShowTheRangeThatWasDragged() throws Exception {
        double x = middle("left", "width");
        double y = middle("top", "height");
        browser().mouse("mouseMoved", x, y, "");
        browser().mouse("mousePressed", x, y, ",\"button\":\"left\",\"clickCount\":1");
        browser().mouse("mouseMoved", x + 100, y, ",\"button\":\"left\",\"buttons\":1");
        browser().mouse("mouseReleased", x + 100, y, ",\"button\":\"left\",\"clickCount\":1");
        awaitFrame();
        double share = (to() - from()) / browser().number("report.durationMs");
        assertTrue(share > 0.05 && share < 0.15, "share " + share);
    }

    @Test
    void shouldMoveAndZoomByKeysAndSayWhereTheCursorIs() throws Exception {
        browser().evaluate("document.getElementById('chart').focus()");
        browser().key("0");
        browser().key("+");
        awaitFrame();
        assertTrue(to() - from() < browser().number("report.durationMs") * 0.6);
        String before = browser().evaluate("document.getElementById('r-time').textContent");
        browser().key("n");
        awaitFrame();
        assertNotEquals(before, browser().evaluate("document.getElementById('r-time').textContent"));
        assertTrue(browser()
                .evaluate("document.getElementById('spoken').textContent")
                .contains("flexion"));
    }

    @Test
    void shouldTakeTheChartToASlouchFromItsRow() throws Exception {
        browser().evaluate("document.querySelectorAll('.jump')[3].click()");
        awaitFrame();
        double at = browser().number("document.querySelectorAll('.jump')[3].dataset.from");
        assertTrue(from() <= at && at <= to() && to() - from() < DAY_MS, from() + " to " + to());
    }

    @Test
    void shouldNotDrawThroughAGap() throws Exception {
        assertTrue(browser()
                        .number(
                                "findGaps(new Series(new Int16Array([1, -32768, -32768, -32768, -32768, 2]), 1)).length")
                == 1);
        assertEquals("null", browser().evaluate("new Series(new Int16Array(99).fill(-32768), 1).band(0, 99)"));
    }

    @Test
    void shouldFitAPhoneWithoutScrollingSideways() throws Exception {
        browser().resize(375, 812, true);
        open("day.html");
        awaitFrame();
        browser().screenshot(FOLDER.resolve("phone-light.png"));
        assertEquals(375, browser().number("document.documentElement.scrollWidth"));
    }

    @Test
    void shouldTurnDarkWithTheSystemAndBackByTheButton() throws Exception {
        browser().preferDark(true);
        awaitFrame();
        String dark = browser().evaluate("getComputedStyle(document.body).backgroundColor");
        browser().screenshot(FOLDER.resolve("desktop-dark.png"));
        browser().evaluate("document.getElementById('theme').click()");
        awaitFrame();
        assertNotEquals(dark, browser().evaluate("getComputedStyle(document.body).backgroundColor"));
    }

    @Test
    void shouldStayTextWhenATracesNameIsMarkup() throws Exception {
        open("hostile.html");
        assertEquals("undefined", browser().evaluate("typeof window.pwned"));
        assertTrue(
                browser().evaluate("document.querySelector('h1').textContent").contains("<script>"));
        browser().screenshot(FOLDER.resolve("empty.png"));
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void shouldShowASweepOnAPhoneToo() throws Exception {
        browser().resize(375, 812, true);
        browser().open(FOLDER.resolve("sweep.html").toAbsolutePath());
        browser().await("location.href.endsWith('sweep.html') && document.querySelector('.heat rect')");
        assertEquals(375, browser().number("document.documentElement.scrollWidth"));
        browser().resize(1280, 900, false);
        browser().screenshot(FOLDER.resolve("sweep.png"));
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void shouldAskForNothingButItself() {
        assertTrue(browser().requests().stream()
                .allMatch(request -> request.contains("\"url\":\"file://") || request.contains("\"url\":\"data:")));
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(Appendable out) throws IOException;
    }

    private static void writeTo(String name, Content page) throws IOException {
        try (Writer out = Files.newBufferedWriter(FOLDER.resolve(name))) {
            page.writeTo(out);
        }
    }
}
