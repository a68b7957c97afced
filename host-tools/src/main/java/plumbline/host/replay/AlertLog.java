package plumbline.host.replay;

import java.util.ArrayList;
import java.util.List;
import plumbline.core.posture.Decision;
import plumbline.core.posture.Direction;
import plumbline.core.posture.Settings;
import plumbline.core.trace.TraceHeader;

/** Gathers from the decisions of one engine what explains its alerts. */
final class AlertLog {

    private final List<Alert> alerts = new ArrayList<>();

    /** Alerts from here on have no settled load yet. */
    private int unsettled;

    /** Alerts from here on are of the slouch that is going on. */
    private int ofThisSlouch;

    private long onsetMicros = Alert.UNKNOWN;
    private int onsetLoadPermille;
    private int loadPermille;
    private boolean snoozed;

    /** Before the first decision, and where an engine in another state takes over. */
    void begin(boolean isSnoozed) {
        snoozed = isSnoozed;
        onsetMicros = Alert.UNKNOWN;
        ofThisSlouch = alerts.size();
    }

    /** @param header of the trace or segment in which it is decided */
    void add(Decision decision, Settings settings, TraceHeader header) {
        switch (decision.kind) {
            case ANGLES -> settle(decision);
            case SLOUCH_STARTED -> {
                onsetMicros = decision.atMicros;
                onsetLoadPermille = loadPermille;
                ofThisSlouch = alerts.size();
            }
            case ALERT -> alerts.add(alert(decision, settings, header));
            case CORRECTED -> {
                if (!alerts.isEmpty()) {
                    alerts.getLast().aftermath().correctedAfterMillis = decision.b;
                }
            }
            case SLOUCH_ENDED -> {
                for (Alert alert : alerts.subList(ofThisSlouch, alerts.size())) {
                    alert.aftermath().slouchEndedMicros = decision.atMicros;
                    alert.aftermath().peakMilliDeg = decision.c;
                }
                onsetMicros = Alert.UNKNOWN;
                ofThisSlouch = alerts.size();
            }
            case SNOOZED -> snoozed = true;
            case SNOOZE_ENDED -> snoozed = false;
            default -> {}
        }
    }

    List<Alert> alerts() {
        return List.copyOf(alerts);
    }

    private void settle(Decision angles) {
        loadPermille = angles.c;
        while (unsettled < alerts.size() && alerts.get(unsettled).atMicros() <= angles.atMicros) {
            alerts.get(unsettled).aftermath().loadPermille = angles.c;
            unsettled++;
        }
    }

    private Alert alert(Decision decision, Settings settings, TraceHeader header) {
        boolean another = decision.c > 1 && ofThisSlouch < alerts.size();
        return new Alert(
                alerts.size() + 1,
                decision.atMicros,
                Direction.values()[decision.a],
                decision.b,
                decision.c,
                decision.d != 0,
                snoozed,
                settings,
                header,
                onsetMicros,
                onsetLoadPermille,
                another ? alerts.getLast().atMicros() : Alert.UNKNOWN,
                new Alert.Aftermath());
    }
}
