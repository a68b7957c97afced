package plumbline.host.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Small recordings, made for a test. */
final class SampleFiles {

    static final String HEADER = "t_us,ax,ay,az,gx,gy,gz";

    /** Without it the engine takes the wearer for a table. */
    private static final double BREATH_RAD = Math.toRadians(0.7);

    private SampleFiles() {}

    /** Upright at 100 Hz, y up; a slouch of 40 degrees between two times, with the angular rate that leads there. */
    static Path slouch(Path file, int seconds, int from, int to) throws IOException {
        return Files.writeString(file, slouchText(seconds, from, to));
    }

    static String slouchText(int seconds, int from, int to) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        double before = 0;
        for (int i = 0; i < seconds * 100; i++) {
            double angle = angle(i / 100.0, from, to) + BREATH_RAD * Math.sin(2 * Math.PI * 0.25 * i / 100);
            double rate = (angle - before) * 100;
            before = angle;
            double sway = 0.02 * Math.sin(i * 0.02) + 0.003 * (i % 7 - 3);
            text.append(String.format(
                    Locale.ROOT,
                    "%d,%.5f,%.5f,%.5f,%.6f,%.6f,%.6f%n",
                    i * 10_000L,
                    sway,
                    9.80665 * Math.cos(angle),
                    9.80665 * Math.sin(angle) + sway,
                    -rate,
                    0.001 * (i % 3),
                    -0.001 * (i % 5)));
        }
        return text.toString();
    }

    static Path gzip(Path file, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** A second each for the way down and up. */
    private static double angle(double seconds, int from, int to) {
        double share = Math.min(Math.clamp(seconds - from, 0, 1), Math.clamp(to + 1 - seconds, 0, 1));
        return Math.toRadians(40) * share * share * (3 - 2 * share);
    }
}
