package plumbline.emulator.scenario;

import java.util.ArrayList;
import java.util.List;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.posture.Activity;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.PostureEngine;
import plumbline.core.posture.Settings;
import plumbline.emulator.wearer.Scenario;
import plumbline.emulator.wearer.SensorModel;
import plumbline.emulator.wearer.TruthEvent;
import plumbline.emulator.wearer.Wearer;

/** One scenario, worn by one simulated unit, and what the engine decided of it. */
final class Outing {

    private final List<Decision> decisions = new ArrayList<>();
    private final Wearer wearer;

    Outing(String scenario, SensorModel model, int rateHz, long seed) {
        ImuFormat format = model.format(rateHz);
        wearer = new Wearer(Scenario.builtin(scenario), model.unit(seed), format, seed);
        PostureEngine engine = new PostureEngine(format, Calibration.identity(), Settings.defaults(), this::keep);
        engine.requestNeutral();
        ImuBatch batch = new ImuBatch(64);
        while (wearer.fill(batch)) {
            engine.process(batch);
        }
        engine.finish();
    }

    private void keep(Decision decision) {
        if (decision.kind != DecisionKind.ANGLES) {
            Decision copy = new Decision();
            copy.copyFrom(decision);
            decisions.add(copy);
        }
    }

    List<Decision> of(DecisionKind kind) {
        return decisions.stream().filter(decision -> decision.kind == kind).toList();
    }

    List<Decision> of(Activity activity) {
        return of(DecisionKind.ACTIVITY).stream()
                .filter(decision -> decision.a == activity.ordinal())
                .toList();
    }

    List<TruthEvent> truth(TruthEvent.Kind kind, String detail) {
        return wearer.events().stream()
                .filter(event -> event.kind() == kind && event.detail().contains(detail))
                .toList();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Decision d : decisions) {
            text.append("\n%s at %.2f decided %.2f: %d %d %d %d"
                    .formatted(d.kind, d.atMicros / 1e6, d.decidedMicros / 1e6, d.a, d.b, d.c, d.d));
        }
        return text.toString();
    }
}
