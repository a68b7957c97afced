package plumbline.core.tilt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import plumbline.core.imu.ImuFormat;

/** One recorded trial with its truth, where the folder of recordings is present. */
final class Trial {

    private static final int SETTLING_SEC = 5;
    private static final double GRAVITY = 9.80665;

    final String name;
    final ImuFormat format;
    private final List<short[]> counts = new ArrayList<>();
    private final List<double[]> trueUps = new ArrayList<>();
    private final boolean[] scored;

    private Trial(Path csv) throws IOException {
        name = csv.getFileName().toString().replace(".csv.gz", "");
        String json = Files.readString(csv.resolveSibling(name + ".json"));
        double rateHz = Double.parseDouble(group(json, "\"rate_hz\":\\s*([0-9.]+)"));
        format = Rig.format(rateHz, 2000, 16);
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(csv)), StandardCharsets.US_ASCII))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                add(line.split(","));
            }
        }
        scored = new boolean[counts.size()];
        Matcher ranges = Pattern.compile("\\[\\s*(\\d+)\\s*,\\s*(\\d+)\\s*\\]").matcher(json);
        while (ranges.find()) {
            int from = (int) Math.max(Integer.parseInt(ranges.group(1)), Math.ceil(SETTLING_SEC * rateHz));
            for (int i = from; i < Integer.parseInt(ranges.group(2)); i++) {
                scored[i] = Double.isFinite(trueUps.get(i)[0]);
            }
        }
    }

    /** Every BROAD trial; skips the test that asks where there are none. */
    static List<Path> broad() throws IOException {
        String folder = System.getProperty("plumbline.traces", "");
        Assumptions.assumeTrue(
                !folder.isEmpty() && Files.isDirectory(Path.of(folder)), "no recorded traces at " + folder);
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.getFileName().toString().matches("broad_.*\\.csv\\.gz"))
                    .sorted()
                    .toList();
        }
    }

    static Trial read(Path csv) throws IOException {
        return new Trial(csv);
    }

    private static String group(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        Assumptions.assumeTrue(matcher.find(), "no " + pattern);
        return matcher.group(1);
    }

    private void add(String[] cells) {
        short[] sample = new short[6];
        for (int i = 0; i < 3; i++) {
            double dps = Math.toDegrees(Double.parseDouble(cells[4 + i]));
            sample[i] = count(dps * 1e9 / format.gyro().nanoDpsPerCount());
            sample[3 + i] = count(Double.parseDouble(cells[1 + i])
                    / GRAVITY
                    * 1e9
                    / format.accel().nanoGPerCount());
        }
        counts.add(sample);
        Attitude truth = new Attitude(number(cells[7]), number(cells[8]), number(cells[9]), number(cells[10]));
        trueUps.add(truth.up());
    }

    private static double number(String cell) {
        return cell.equals("nan") ? Double.NaN : Double.parseDouble(cell);
    }

    private static short count(double value) {
        return (short) Math.max(-32768, Math.min(32767, Math.rint(value)));
    }

    int size() {
        return counts.size();
    }

    short[] counts(int index) {
        return counts.get(index);
    }

    double[] trueUp(int index) {
        return trueUps.get(index);
    }

    boolean scored(int index) {
        return scored[index];
    }
}
