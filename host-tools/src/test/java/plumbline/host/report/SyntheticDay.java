package plumbline.host.report;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import plumbline.core.posture.Activity;
import plumbline.core.posture.AngleFlags;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.DecisionSink;
import plumbline.core.posture.Direction;
import plumbline.core.posture.Forward;
import plumbline.core.posture.ForwardSource;
import plumbline.core.posture.Settings;

/** Decisions as a working day would bring them, without an engine: one slouch of each kind, walks, a nap, a gap. */
final class SyntheticDay {

    static final long START_MICROS = 5_000_000;
    private static final long STEP_MICROS = 100_000;

    private final DecisionSink sink;
    private final Random random = new Random(7);
    private final Decision decision = new Decision();
    private long nowMicros = START_MICROS;
    private double flexion;
    private double lean;
    private double load;

    private SyntheticDay(DecisionSink sink) {
        this.sink = sink;
    }

    /** @return facts that fit */
    static ReportFacts play(DecisionSink sink, int hours) {
        SyntheticDay day = new SyntheticDay(sink);
        day.tell(DecisionKind.NEUTRAL_SET, Forward.MINUS_Z.ordinal(), 7_400, ForwardSource.LEARNT.ordinal(), 0);
        day.tell(DecisionKind.ACTIVITY, Activity.STILL.ordinal(), 0, 0, 0);
        long endMicros = START_MICROS + hours * 3_600_000_000L;
        int turn = 0;
        while (day.nowMicros < endMicros) {
            day.turn(turn++);
        }
        return facts("a day at the desk.mcap", day.nowMicros);
    }

    static ReportFacts facts(String title, long endMicros) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("Sensor", "LSM6DSOX, 208 Hz, ±2000 °/s, ±16 g");
        details.put("Calibration", "unit 0042, version 3, of 2 November 2026");
        details.put("Forward", "learned from a bow");
        details.put("Neutral", "set on the device at 08:30:12");
        details.put("Rules", "version 1");
        return new ReportFacts(
                title,
                OffsetDateTime.parse("2026-11-20T08:30:07+01:00"),
                START_MICROS,
                endMicros,
                Settings.defaults(),
                "8f3a61c2d07be594",
                details);
    }

    private void turn(int turn) {
        hold(6 + random.nextInt(6), 500 + random.nextInt(700), Activity.STILL);
        switch (turn % 6) {
            case 0 -> slouch(Direction.FORWARD, 24 + random.nextInt(12), 150 + random.nextInt(300), true);
            case 1 -> walk();
            case 2 -> slouch(Direction.RIGHT, 18, 90, true);
            case 3 -> {
                bend();
                tell(DecisionKind.BREAK_DUE, 1800, 0, 0, 0);
                walk();
            }
            case 4 -> {
                tell(DecisionKind.SNOOZED, 900, 0, 0, 0);
                slouch(Direction.FORWARD, 40, 260, false);
                hold(5, 400, Activity.STILL);
                tell(DecisionKind.SNOOZE_ENDED, 0, 0, 0, 0);
            }
            default -> rest();
        }
    }

    private void slouch(Direction direction, int peakDeg, int seconds, boolean felt) {
        int sign = direction == Direction.RIGHT ? 0 : 1;
        tell(DecisionKind.SLOUCH_STARTED, direction.ordinal(), 16_000, 0, 0);
        long start = nowMicros;
        int alerts = 0;
        for (int i = 0; i < seconds * 10; i++) {
            double target = Math.min(peakDeg, 17 + i * 0.02);
            load = Math.min(1000, load + 1000.0 / 10 / 48);
            if (load >= 1000 && (alerts == 0 || i % 3000 == 2999)) {
                alerts++;
                tell(DecisionKind.ALERT, direction.ordinal(), (int) (target * 1000), alerts, felt ? 1 : 0);
            }
            angles(sign == 1 ? target : 8, sign == 1 ? 2 : target, 0.02);
        }
        long lasted = (nowMicros - start) / 1000;
        tell(DecisionKind.SLOUCH_ENDED, direction.ordinal(), (int) lasted, peakDeg * 1000, alerts);
        hold(3, 1, Activity.STILL);
        if (alerts > 0) {
            tell(DecisionKind.CORRECTED, direction.ordinal(), 4_000 + random.nextInt(30_000), 0, 0);
        }
    }

    private void walk() {
        activity(Activity.WALKING);
        int seconds = 90 + random.nextInt(240);
        for (int i = 0; i < seconds * 10; i++) {
            angles(4 + 3 * Math.sin(i * 1.1), 4 * Math.sin(i * 0.55), 0.3);
        }
        activity(Activity.STILL);
        tell(DecisionKind.BREAK_TAKEN, seconds, 0, 0, 0);
    }

    private void bend() {
        activity(Activity.MOVING);
        for (int i = 0; i < 90; i++) {
            angles(70 * Math.sin(Math.PI * i / 90), 5, 0.3);
        }
        activity(Activity.STILL);
    }

    private void rest() {
        activity(Activity.NOT_WORN);
        hold(-60, 300, Activity.NOT_WORN);
        tell(DecisionKind.GAP, 600_000, 124_800, 0, 0);
        nowMicros += 600_000_000;
        activity(Activity.LYING);
        hold(-78, 900, Activity.LYING);
        activity(Activity.STILL);
    }

    private void hold(double deg, int seconds, Activity activity) {
        double sway = activity == Activity.NOT_WORN ? 0 : 0.02;
        for (int i = 0; i < seconds * 10; i++) {
            load = Math.max(0, load - 1000.0 / 300);
            angles(deg + 3 * Math.sin(i * 0.0021), 1.5 * Math.sin(i * 0.0013), sway);
        }
    }

    private void activity(Activity activity) {
        tell(DecisionKind.ACTIVITY, activity.ordinal(), 0, 0, 0);
    }

    private void angles(double targetFlexion, double targetLean, double sway) {
        flexion += (targetFlexion - flexion) * 0.08 + random.nextGaussian() * sway * 4;
        lean += (targetLean - lean) * 0.08 + random.nextGaussian() * sway * 3;
        tell(DecisionKind.ANGLES, (int) (flexion * 1000), (int) (lean * 1000), (int) load, AngleFlags.TRUSTED);
        nowMicros += STEP_MICROS;
    }

    private void tell(DecisionKind kind, int a, int b, int c, int d) {
        decision.kind = kind;
        decision.atMicros = nowMicros;
        decision.decidedMicros = nowMicros + 3_000_000;
        decision.a = a;
        decision.b = b;
        decision.c = c;
        decision.d = d;
        sink.accept(decision);
    }
}
