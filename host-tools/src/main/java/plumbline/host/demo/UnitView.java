package plumbline.host.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.Activity;
import plumbline.core.status.SensorState;
import plumbline.core.status.UnitStatus;
import plumbline.emulator.unit.Whereabouts;
import plumbline.host.screen.LiveFrame;
import plumbline.host.screen.LiveState;

/** What is known of the unit at the moment, and of the way to it. One thread. */
final class UnitView {

    private static final int KEPT = 60;

    private final LiveState posture = new LiveState(0, Long.MAX_VALUE);
    private final Deque<Telling> recent = new ArrayDeque<>();
    private final Map<String, Long> openFaults = new LinkedHashMap<>();
    private final Refrain refrain = new Refrain();
    private @Nullable UnitStatus status;
    private @Nullable Whereabouts where;
    private String phase = "IDLE";
    private String buzz = "";
    private long buzzes;
    private int nudges;
    private int corrected;
    private int recoveries;
    private long slowestRecoveryMillis;

    void accept(UnitStatus now) {
        status = now;
        posture.accept(new LiveFrame(
                now.sensorMicros(),
                now.flexionMilliDeg(),
                now.leanMilliDeg(),
                now.loadPermille(),
                now.activity(),
                now.neutralKnown(),
                now.sensorState() == SensorState.RUNNING));
        mark();
    }

    void accept(Whereabouts now) {
        where = now;
    }

    /** @return what is to be read of it, or null */
    @Nullable Telling accept(UnitEvent event) {
        if (event.decision() != null) {
            posture.accept(event.decision());
        }
        switch (event.type()) {
            case UnitEvent.DECISION -> corrected += event.what().equals("CORRECTED") ? 1 : 0;
            case UnitEvent.RITUAL -> phase = event.what();
            case UnitEvent.FAULT_BEGAN -> openFaults.put(event.what(), event.atMicros());
            case UnitEvent.FAULT_ENDED -> {
                openFaults.remove(event.what());
                recoveries++;
                slowestRecoveryMillis = Math.max(slowestRecoveryMillis, event.number());
            }
            case UnitEvent.HAPTIC -> felt(event);
            default -> {}
        }
        Telling telling = Telling.of(event);
        Telling now = telling == null ? null : refrain.pass(event, telling);
        if (now != null) {
            tell(now);
        }
        return now;
    }

    /** What came again and again, was kept back, and is over by {@code micros} of the sensor's time. */
    List<Telling> keptBack(long micros) {
        List<Telling> over = refrain.over(micros);
        over.forEach(this::tell);
        return over;
    }

    private void felt(UnitEvent event) {
        if (event.number() == 1) {
            buzzes++;
            buzz = Telling.pattern(event.what());
            nudges += event.what().endsWith("NUDGE") ? 1 : 0;
        }
    }

    private void mark() {
        double part = part();
        LiveFrame frame = posture.frame();
        if (frame.neutral() && frame.trusted()) {
            boolean judged = frame.activity() == Activity.STILL || frame.activity() == Activity.MOVING;
            posture.mark(
                    part, judged ? Math.max(Math.abs(frame.flexionMilliDeg()), Math.abs(frame.leanMilliDeg())) : 0);
        }
        posture.played(part);
    }

    void tell(Telling telling) {
        recent.addFirst(telling);
        if (recent.size() > KEPT) {
            recent.removeLast();
        }
    }

    LiveState posture() {
        return posture;
    }

    /** The newest first. */
    List<Telling> recent() {
        return List.copyOf(recent);
    }

    @Nullable UnitStatus status() {
        return status;
    }

    @Nullable Whereabouts where() {
        return where;
    }

    /** Part of the scenario that has been played, 0 to 1. */
    double part() {
        return where == null || where.scenarioSeconds() <= 0
                ? 0
                : Math.clamp(where.playedSeconds() / where.scenarioSeconds(), 0.0, 1.0);
    }

    /** Name of the ritual's phase. */
    String phase() {
        return phase;
    }

    /** What was felt last; empty if nothing was. */
    String buzz() {
        return buzz;
    }

    /** How often anything was felt. */
    long buzzes() {
        return buzzes;
    }

    int nudges() {
        return nudges;
    }

    int corrected() {
        return corrected;
    }

    /** Faults that are not over. */
    List<String> openFaults() {
        return List.copyOf(openFaults.keySet());
    }

    /** Faults that are over. */
    int recoveries() {
        return recoveries;
    }

    long slowestRecoveryMillis() {
        return slowestRecoveryMillis;
    }
}
