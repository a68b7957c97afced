package plumbline.emulator.wearer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a simulated wearer does, segment by segment. The text format is described in the module's README.
 *
 * @param name what it is called in messages and reports
 * @param segments in order, at least one
 */
public record Scenario(String name, List<Segment> segments) {
    private static final List<String> BUILTIN = List.of(
            "upright-work",
            "slouch",
            "creeping-slouch",
            "lateral-lean",
            "bends",
            "walking",
            "stairs",
            "bus",
            "lying",
            "taken-off",
            "slip",
            "demo",
            "whole-day");

    public Scenario {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new ScenarioException(name + ": expected at least one segment, found none");
        }
    }

    /** The names of the scenarios that come with the emulator. */
    public static List<String> builtinNames() {
        return BUILTIN;
    }

    /** @throws ScenarioException if there is none of that name, naming those there are */
    public static Scenario builtin(String name) {
        if (!BUILTIN.contains(name)) {
            throw new ScenarioException(
                    "no scenario is called \"" + name + "\"; there are " + String.join(", ", BUILTIN));
        }
        try (InputStream in = Scenario.class.getResourceAsStream(name + ".scenario")) {
            if (in == null) {
                throw new IllegalStateException("the scenario " + name + " is missing from the jar");
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the scenario " + name + " can't be read from the jar", unreadable);
        }
    }

    /**
     * Reads a scenario; {@code name} is what messages call it, usually the file's.
     *
     * @throws ScenarioException at the first line that can't be understood, naming it, what was expected, and what was found
     */
    public static Scenario parse(String name, String text) {
        return ScenarioParser.parse(name, text);
    }

    /** Length, µs. */
    public long durationMicros() {
        double seconds = 0;
        for (Segment segment : segments) {
            seconds += segment.seconds();
        }
        return StrictMath.round(seconds * 1e6);
    }
}
