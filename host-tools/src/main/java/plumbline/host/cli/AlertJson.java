package plumbline.host.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.Setting;
import plumbline.core.trace.Segment;
import plumbline.host.replay.Alert;
import plumbline.host.replay.AngleTrack;

/** Why an alert was given, for machines; what is not known is null. */
final class AlertJson {

    private AlertJson() {}

    /**
     * @param zeroMicros sensor time that {@code --from} and {@code --to} count from
     * @param track to show some of, or null
     */
    static Map<String, Object> of(Alert alert, long zeroMicros, @Nullable AngleTrack track) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("alert", alert.number());
        json.put("t_us", alert.atMicros());
        json.put("at_s", (alert.atMicros() - zeroMicros) / 1e6);
        json.put("time", WallClock.json(alert.header(), alert.atMicros()));
        Segment segment = alert.header().segment();
        json.put("segment", segment == null ? null : segment.index());
        json.put("direction", word(alert.direction()));
        json.put("angle_deg", alert.angleMilliDeg() / 1000.0);
        json.put("limit_deg", alert.limitDeg());
        Setting due = alert.dueBy();
        json.put("due_by", due == null ? "load" : due.key());
        json.put("load", known(alert.aftermath().loadPermille()));
        boolean began = alert.onsetMicros() != Alert.UNKNOWN;
        json.put("slouch_began_us", began ? alert.onsetMicros() : null);
        json.put("slouch_began_load", began ? known(alert.onsetLoadPermille()) : null);
        json.put("ordinal", alert.ordinal());
        json.put("felt", alert.felt());
        Alert.Silence silence = alert.silence();
        json.put("silent_by", silence == null ? null : word(silence));
        json.put("corrected_after_s", known(alert.aftermath().correctedAfterMillis()));
        long ended = alert.aftermath().slouchEndedMicros();
        json.put("slouch_ended_us", ended == Alert.UNKNOWN ? null : ended);
        json.put("peak_deg", known(alert.aftermath().peakMilliDeg()));
        json.put("from_s", alert.fromSeconds(zeroMicros));
        json.put("to_s", alert.toSeconds(zeroMicros));
        json.put("settings", alert.settings().texts());
        if (track != null) {
            json.put("track", points(track.around(alert)));
        }
        return json;
    }

    private static List<Object> points(List<AngleTrack.Point> points) {
        List<Object> list = new ArrayList<>();
        for (AngleTrack.Point point : points) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("t_us", point.atMicros());
            entry.put("flexion_deg", point.flexionMilliDeg() / 1000.0);
            entry.put("lean_deg", point.leanMilliDeg() / 1000.0);
            entry.put("load", point.loadPermille() / 1000.0);
            entry.put("flags", point.flags());
            list.add(entry);
        }
        return list;
    }

    /** Of thousandths. */
    private static @Nullable Double known(int thousandths) {
        return thousandths < 0 ? null : thousandths / 1000.0;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
