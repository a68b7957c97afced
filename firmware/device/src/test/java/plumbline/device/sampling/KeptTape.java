package plumbline.device.sampling;

import java.util.ArrayList;
import java.util.List;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.PostureEngine;
import plumbline.core.trace.Health;
import plumbline.core.trace.Severity;
import plumbline.device.recording.Tape;

/** A tape that keeps what tests look at, and checks what a trace would refuse: batches that overlap or run back. */
class KeptTape implements Tape {

    final List<Decision> decisions = new ArrayList<>();
    final List<String> events = new ArrayList<>();
    final List<String> commands = new ArrayList<>();
    final boolean keeping;
    String refused = "";
    long samples;
    long hapticBatches;
    long healths;
    long states;
    int lastTemperatureCentiC;
    long lastMicros = -1;
    long lastDrainNanos;
    long lastAllocated;

    KeptTape(boolean keeping) {
        this.keeping = keeping;
    }

    @Override
    public void batch(ImuBatch batch) {
        if (batch.firstSampleMicros <= lastMicros) {
            refused = "a batch at " + batch.firstSampleMicros + " after a sample at " + lastMicros;
        }
        lastMicros = batch.sampleMicros(batch.size - 1);
        lastDrainNanos = batch.drainHostNanos;
        lastTemperatureCentiC = batch.temperatureCentiC;
        samples += batch.size;
        hapticBatches += batch.hapticActive ? 1 : 0;
    }

    @Override
    public void decision(Decision decision) {
        if (keeping && decision.kind != DecisionKind.ANGLES) {
            Decision copy = new Decision();
            copy.copyFrom(decision);
            decisions.add(copy);
        }
    }

    @Override
    public void event(long atMicros, Severity severity, String text) {
        if (keeping) {
            events.add(text);
        }
    }

    @Override
    public void setting(long atMicros, String key, String value) {
        if (keeping) {
            commands.add(key + "=" + value);
        }
    }

    @Override
    public void command(long atMicros, Command command, int value) {
        if (keeping) {
            commands.add(command + " " + value);
        }
    }

    @Override
    public void health(Health health) {
        healths++;
        lastAllocated = health.allocatedBytes;
    }

    @Override
    public void engineState(long atMicros, PostureEngine engine) {
        states++;
    }

    @Override
    public long dropped() {
        return 0;
    }
}
