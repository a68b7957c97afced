package plumbline.host.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What was recorded, for people and for machines. */
final class RecordedText {

    private RecordedText() {}

    static void print(PrintWriter out, boolean json, Path file, long samples, long durationMicros) throws IOException {
        long bytes = Files.size(file);
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("file", file.toString());
            result.put("samples", samples);
            result.put("duration_s", durationMicros / 1e6);
            result.put("bytes", bytes);
            JsonOut.print(out, result);
        } else {
            out.printf(
                    Locale.ROOT,
                    "%s: %,d samples, %s, %,d bytes%n",
                    file,
                    samples,
                    Seconds.clock(durationMicros),
                    bytes);
        }
    }
}
