package plumbline.host.accuracy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Figures of other filters on the same trials, from the file {@code published.csv} beside this class. */
public final class Published {

    /** The filters, in the order of the file's columns. */
    public static final List<String> PEERS = List.of("VQF", "offlineVQF", "BasicVQF", "Madgwick");

    private final Map<String, List<Double>> figures = new HashMap<>();

    public Published() {
        try (InputStream in = Published.class.getResourceAsStream("published.csv")) {
            if (in == null) {
                throw new IllegalStateException("published.csv is missing from the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    take(line.split(","));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Figures for trial {@code name} in the order of {@link #PEERS}, degrees; empty if nothing is known. */
    public List<Double> of(String name) {
        return figures.getOrDefault(name, List.of());
    }

    private void take(String[] fields) {
        List<Double> values = new ArrayList<>();
        for (int i = 1; i < fields.length; i++) {
            values.add(Double.valueOf(fields[i]));
        }
        figures.put(fields[0], values);
    }
}
