package plumbline.host.report;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless Chromium with one page, driven over its DevTools protocol; knows as much of it as the tests need. */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern VALUE = Pattern.compile("\"value\":(\"(?:[^\"\\\\]|\\\\.)*\"|[^,}]+)");
    private static final Pattern DATA = Pattern.compile("\"data\":\"([^\"]*)\"");

    private final Process process;
    private final Path profile;
    private final DevTools devTools;

    private Chromium(Process process, Path profile, DevTools devTools) {
        this.process = process;
        this.profile = profile;
        this.devTools = devTools;
    }

    /** Where Chromium is, if it is on the PATH. */
    static Optional<Path> executable() {
        String path = System.getenv("PATH");
        return path == null
                ? Optional.empty()
                : Arrays.stream(path.split(File.pathSeparator))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst();
    }

    static Chromium start(Path executable, Path log) throws Exception {
        Path profile = Files.createTempDirectory("plumbline-chromium");
        Process process = new ProcessBuilder(
                        executable.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Path portFile = profile.resolve("DevToolsActivePort");
        for (long waited = 0; waited < PATIENCE.toMillis() && !isWritten(portFile); waited += 50) {
            if (!process.isAlive()) {
                throw new IOException("Chromium ended at once; see " + log);
            }
            Thread.sleep(50);
        }
        String port = Files.readAllLines(portFile).getFirst();
        DevTools devTools = DevTools.open(HttpClient.newHttpClient(), URI.create("http://127.0.0.1:" + port), PATIENCE);
        devTools.call("Page.enable", "{}");
        devTools.call("Runtime.enable", "{}");
        devTools.call("Log.enable", "{}");
        devTools.call("Network.enable", "{}");
        devTools.call("Emulation.setFocusEmulationEnabled", "{\"enabled\":true}");
        return new Chromium(process, profile, devTools);
    }

    /** A window of so many CSS pixels; {@code touch} as a phone has it. */
    void resize(int width, int height, boolean touch) throws Exception {
        devTools.call(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":" + width + ",\"height\":" + height + ",\"deviceScaleFactor\":1,\"mobile\":" + touch + "}");
        devTools.call("Emulation.setTouchEmulationEnabled", "{\"enabled\":" + touch + "}");
    }

    void preferDark(boolean dark) throws Exception {
        devTools.call(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + (dark ? "dark" : "light")
                        + "\"},{\"name\":\"prefers-reduced-motion\",\"value\":\"reduce\"}]}");
    }

    void open(Path page) throws Exception {
        devTools.call("Page.navigate", "{\"url\":\"" + page.toUri() + "\"}");
    }

    /** What {@code expression} is, as text. */
    String evaluate(String expression) throws Exception {
        String answer = devTools.call(
                "Runtime.evaluate",
                "{\"returnByValue\":true,\"awaitPromise\":true,\"expression\":"
                        + Html.json("(async () => String(await (" + expression + ")))()") + "}");
        Matcher value = VALUE.matcher(answer);
        if (!value.find() || answer.contains("exceptionDetails")) {
            throw new IllegalStateException(expression + " gave " + answer);
        }
        return value.group(1).replaceAll("^\"|\"$", "");
    }

    double number(String expression) throws Exception {
        return Double.parseDouble(evaluate(expression));
    }

    /** Waits until {@code expression} is true. */
    void await(String expression) throws Exception {
        for (long waited = 0; waited < PATIENCE.toMillis(); waited += 50) {
            if (evaluate("!!(" + expression + ")").equals("true")) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("never came true: " + expression + "; console: " + complaints());
    }

    void mouse(String type, double x, double y, String more) throws Exception {
        devTools.call("Input.dispatchMouseEvent", "{\"type\":\"" + type + "\",\"x\":" + x + ",\"y\":" + y + more + "}");
    }

    void key(String key) throws Exception {
        String text = key.length() == 1 ? ",\"text\":\"" + key + "\"" : "";
        devTools.call("Input.dispatchKeyEvent", "{\"type\":\"keyDown\",\"key\":\"" + key + "\"" + text + "}");
        devTools.call("Input.dispatchKeyEvent", "{\"type\":\"keyUp\",\"key\":\"" + key + "\"}");
    }

    /** The whole page as a picture. */
    void screenshot(Path file) throws Exception {
        String answer = devTools.call("Page.captureScreenshot", "{\"format\":\"png\",\"captureBeyondViewport\":true}");
        Matcher data = DATA.matcher(answer);
        if (!data.find()) {
            throw new IllegalStateException("no picture: " + answer);
        }
        Files.write(file, Base64.getDecoder().decode(data.group(1)));
    }

    /** Whatever pages or the browser wrote to the console, and exceptions that nobody caught. */
    List<String> complaints() {
        return devTools.heard("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded");
    }

    /** Addresses that pages asked for. */
    List<String> requests() {
        return devTools.heard("Network.requestWillBeSent");
    }

    /** Ends the browser and takes its profile away. */
    void stop() throws Exception {
        devTools.close();
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isWritten(Path file) throws IOException {
        return Files.exists(file)
                && Files.size(file) > 0
                && Files.readString(file).contains("\n");
    }
}
