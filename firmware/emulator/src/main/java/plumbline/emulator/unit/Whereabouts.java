package plumbline.emulator.unit;

import java.util.Locale;
import plumbline.emulator.wearer.LiveWearer;
import plumbline.emulator.wearer.Truth;

/**
 * What the wearer truly does now.
 *
 * @param playedSeconds of the scenario
 * @param scenarioSeconds how long it is
 * @param over whether it has been played to its end
 * @param flexionDeg of the trunk, forward positive
 * @param leanDeg of the trunk, right positive
 * @param activity name of {@link plumbline.core.posture.Activity}
 * @param slouched whether the posture that is meant is a slouch
 * @param motorPermille how hard the motor is driven
 * @param played how many things the haptic driver has played so far
 * @param ageSeconds since the unit was built, by its clock
 * @param plugged whether the sensor is plugged in
 * @param doing the scenario's line that is being played
 */
public record Whereabouts(
        double playedSeconds,
        double scenarioSeconds,
        boolean over,
        double flexionDeg,
        double leanDeg,
        String activity,
        boolean slouched,
        int motorPermille,
        long played,
        double ageSeconds,
        boolean plugged,
        String doing) {

    private static final int FIELDS = 12;

    /** To be called under the bus's lock. */
    static Whereabouts of(EmulatedUnit unit) {
        LiveWearer wearer = unit.world().wearer();
        Truth truth = new Truth();
        wearer.truth(truth);
        return new Whereabouts(
                wearer.playedNanos() * 1e-9,
                unit.scenarioMicros() * 1e-6,
                wearer.over(),
                truth.flexionDeg,
                truth.leanDeg,
                truth.activity.name(),
                truth.slouched,
                unit.motorPermille(),
                unit.haptics() == null ? 0 : unit.haptics().log().count(),
                unit.ageNanos() * 1e-9,
                unit.bus().isPlugged(unit.sensor().address()),
                wearer.scenario()
                        .segments()
                        .get(StrictMath.max(0, truth.segment))
                        .label());
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "at=%.3f of=%.3f over=%b flexion=%.2f lean=%.2f activity=%s slouched=%b motor=%d played=%d age=%.3f"
                        + " plugged=%b doing=%s",
                playedSeconds,
                scenarioSeconds,
                over,
                flexionDeg,
                leanDeg,
                activity,
                slouched,
                motorPermille,
                played,
                ageSeconds,
                plugged,
                doing);
    }

    /** @throws IllegalArgumentException if {@code line} isn't one of {@link #line} */
    static Whereabouts parse(String line) {
        String[] fields = line.strip().split(" ", FIELDS);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("expected " + FIELDS + " fields, found \"" + line + "\"");
        }
        return new Whereabouts(
                Double.parseDouble(value(fields[0], "at")),
                Double.parseDouble(value(fields[1], "of")),
                Boolean.parseBoolean(value(fields[2], "over")),
                Double.parseDouble(value(fields[3], "flexion")),
                Double.parseDouble(value(fields[4], "lean")),
                value(fields[5], "activity"),
                Boolean.parseBoolean(value(fields[6], "slouched")),
                Integer.parseInt(value(fields[7], "motor")),
                Long.parseLong(value(fields[8], "played")),
                Double.parseDouble(value(fields[9], "age")),
                Boolean.parseBoolean(value(fields[10], "plugged")),
                value(fields[11], "doing"));
    }

    private static String value(String field, String name) {
        if (!field.startsWith(name + "=")) {
            throw new IllegalArgumentException("expected " + name + "=…, found \"" + field + "\"");
        }
        return field.substring(name.length() + 1);
    }
}
