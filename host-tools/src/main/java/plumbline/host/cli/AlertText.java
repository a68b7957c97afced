package plumbline.host.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plumbline.core.posture.AngleFlags;
import plumbline.core.posture.Setting;
import plumbline.core.trace.Segment;
import plumbline.host.replay.Alert;
import plumbline.host.replay.AngleTrack;
import plumbline.host.report.Words;

/**
 * Why alerts were given, for people.
 *
 * @param zeroMicros sensor time that {@code --from} and {@code --to} count from
 */
record AlertText(long zeroMicros) {

    /** A table, a line each. */
    void list(PrintWriter out, List<Alert> alerts) {
        if (alerts.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("alert", "at", "time", "way", "angle", "limit", "load", "held", "due by", "felt", "look at"));
        for (Alert alert : alerts) {
            rows.add(List.of(
                    Integer.toString(alert.number()),
                    seconds(alert.atMicros() - zeroMicros) + " s",
                    WallClock.text(alert.header(), alert.atMicros()),
                    Words.direction(alert.direction()),
                    degrees(alert.angleMilliDeg()),
                    alert.limitDeg() + "°",
                    load(alert.aftermath().loadPermille()),
                    held(alert),
                    dueBy(alert),
                    felt(alert),
                    window(alert)));
        }
        TextTable.print(out, rows);
    }

    /** One alert in full. */
    void explain(PrintWriter out, Alert alert, AngleTrack track) {
        Segment segment = alert.header().segment();
        out.println("Alert " + alert.number() + ", " + WallClock.text(alert.header(), alert.atMicros()) + ", "
                + seconds(alert.atMicros() - zeroMicros) + " s into the recording"
                + (segment == null ? "" : ", in segment " + segment.index()));
        out.println("  posture   " + degrees(alert.angleMilliDeg()) + " " + Words.direction(alert.direction())
                + ", the limit is " + alert.limitDeg() + "°; " + onset(alert));
        out.println("  due       " + due(alert));
        out.println("  felt      " + feltInFull(alert));
        out.println("  after     " + after(alert));
        out.println("  settings  " + String.join(", ", settings(alert)));
        out.println(
                "  look at   " + window(alert) + ", for --live and for 'plumb export'; an engine begins afresh there,"
                        + " so alerts may come at other times");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("at", "flexion", "lean", "load", ""));
        for (AngleTrack.Point point : track.around(alert)) {
            rows.add(List.of(
                    seconds(point.atMicros() - zeroMicros) + " s",
                    degrees(point.flexionMilliDeg()),
                    degrees(point.leanMilliDeg()),
                    load(point.loadPermille()),
                    flags(point.flags())));
        }
        TextTable.print(out, rows);
    }

    private String onset(Alert alert) {
        return alert.onsetMicros() == Alert.UNKNOWN
                ? "the slouch began before the recording does"
                : "beyond it since " + seconds(alert.onsetMicros() - zeroMicros) + " s, for " + held(alert);
    }

    private static String due(Alert alert) {
        Setting setting = alert.dueBy();
        if (setting == Setting.POSTURE_REPEAT_SECONDS) {
            return "still slouched " + dueBy(alert) + " after the alert before it, number " + (alert.ordinal() - 1)
                    + " of this slouch";
        }
        if (setting != null) {
            return "slouched for " + dueBy(alert);
        }
        return "load was full"
                + (alert.onsetMicros() == Alert.UNKNOWN
                        ? ""
                        : "; " + load(alert.onsetLoadPermille()) + " of it was left from before the slouch");
    }

    /** As {@code load}, or {@code 8 s (posture.delaySeconds)}. */
    private static String dueBy(Alert alert) {
        Setting setting = alert.dueBy();
        return setting == null
                ? "load"
                : alert.settings().get(setting) + " " + setting.unit() + " (" + setting.key() + ")";
    }

    private static String felt(Alert alert) {
        return switch (alert.silence()) {
            case null -> "yes";
            case TRACK -> "no: track";
            case SNOOZED -> "no: snoozed";
            case FADED -> "no: faded";
        };
    }

    private static String feltInFull(Alert alert) {
        return switch (alert.silence()) {
            case null -> "yes";
            case TRACK -> "no: posture.mode is track";
            case SNOOZED -> "no: the wearer had silenced alerts for a while";
            case FADED -> "no: posture.fading lets fewer and fewer be felt";
        };
    }

    private String after(Alert alert) {
        Alert.Aftermath aftermath = alert.aftermath();
        List<String> parts = new ArrayList<>();
        parts.add(
                aftermath.correctedAfterMillis() < 0
                        ? "not corrected"
                        : "upright " + Words.duration(aftermath.correctedAfterMillis()) + " later");
        parts.add(
                aftermath.slouchEndedMicros() == Alert.UNKNOWN
                        ? "the slouch goes on to the recording's end"
                        : "the slouch ended at " + seconds(aftermath.slouchEndedMicros() - zeroMicros) + " s, at most "
                                + degrees(aftermath.peakMilliDeg()));
        return String.join("; ", parts);
    }

    /** Those that alerts hang on. */
    private static List<String> settings(Alert alert) {
        List<String> settings = new ArrayList<>();
        alert.settings().texts().forEach((key, value) -> {
            if (key.startsWith("posture.")) {
                settings.add(key.substring("posture.".length()) + " " + value);
            }
        });
        return settings;
    }

    private static String held(Alert alert) {
        return alert.onsetMicros() == Alert.UNKNOWN
                ? "unknown"
                : seconds(alert.atMicros() - alert.onsetMicros()) + " s";
    }

    private String window(Alert alert) {
        return "--from " + alert.fromSeconds(zeroMicros) + " --to " + alert.toSeconds(zeroMicros);
    }

    private static String flags(int flags) {
        List<String> words = new ArrayList<>();
        if ((flags & AngleFlags.TRUSTED) == 0) {
            words.add("not trusted");
        }
        if ((flags & AngleFlags.EXCUSED) != 0) {
            words.add("not judged: walking, lying or not worn");
        }
        if ((flags & AngleFlags.LIFELESS) != 0) {
            words.add("no sign of life");
        }
        if ((flags & AngleFlags.BENDING) != 0) {
            words.add("bending");
        }
        if ((flags & AngleFlags.SLOUCHED) != 0) {
            words.add("slouched");
        }
        return String.join(", ", words);
    }

    private static String seconds(long micros) {
        return String.format(Locale.ROOT, "%.1f", micros / 1e6);
    }

    private static String degrees(int milliDeg) {
        return Math.round(milliDeg / 100.0) / 10.0 + "°";
    }

    private static String load(int permille) {
        return permille < 0 ? "unknown" : Math.round(permille / 10.0) + " %";
    }
}
