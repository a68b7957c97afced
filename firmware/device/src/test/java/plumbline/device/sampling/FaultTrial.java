package plumbline.device.sampling;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.Settings;
import plumbline.device.imu.Fault;
import plumbline.device.imu.ImuOptions;
import plumbline.emulator.bus.BusFault;
import plumbline.emulator.chip.EmulatedChip;
import plumbline.emulator.unit.Options;
import plumbline.emulator.unit.SensorKind;
import plumbline.emulator.wearer.Scenario;

/** One fault on a unit that is worn: what was told of it, what was lost, and how soon all was well again. */
final class FaultTrial {

    static final String WEARER = "upright 14s\nslouch 30deg 60s\nupright 20s";
    static final double SECONDS = 90;

    private static final long PATIENCE_NANOS = 10 * UnitTrial.SECOND;

    final UnitTrial unit;
    final List<Fault> began = new ArrayList<>();
    final List<Fault> ended = new ArrayList<>();
    private final LoopEvent event = new LoopEvent();
    private final long bornNanos;
    private long leadBeforeMicros;
    private long lostBefore;
    private int decisionsBefore;

    FaultTrial(SensorKind kind) {
        Options options = Options.of(Scenario.parse("fault", WEARER)).withSensor(kind);
        unit = new UnitTrial(options, true, Settings.defaults(), ImuOptions.DEFAULT);
        bornNanos = unit.clock.nanoTime();
    }

    /** How old it is. */
    double seconds() {
        return (unit.clock.nanoTime() - bornNanos) * 1e-9;
    }

    FaultTrial run(double seconds) {
        long untilNanos = unit.clock.nanoTime() + (long) (seconds * UnitTrial.SECOND);
        while (unit.clock.nanoTime() < untilNanos) {
            step();
        }
        return this;
    }

    private int step() {
        int samples = unit.step();
        while (unit.events.poll(event)) {
            if (event.type == LoopEventType.FAULT_BEGAN) {
                began.add(Fault.values()[event.code]);
            } else if (event.type == LoopEventType.FAULT_ENDED) {
                ended.add(Fault.values()[event.code]);
            }
        }
        return samples;
    }

    /** What is told, lost and decided from now on counts. */
    void forget() {
        began.clear();
        ended.clear();
        unit.waitsMillis.clear();
        leadBeforeMicros = leadMicros();
        lostBefore = unit.loop.summary().lost();
        decisionsBefore = unit.tape.decisions.size();
    }

    /**
     * Lets {@code fault} be there for {@code seconds}, or happen at once if that is 0, and waits until it was told of, is over,
     * and samples flow.
     *
     * @param told as what; null if it isn't
     * @return ms from the fault's removal, or from its coming if it goes by itself; -1 if not within ten seconds
     */
    long suffer(BusFault fault, double seconds, @Nullable Fault told) {
        unit.breakDown(fault, seconds);
        return millisFromRemoval(seconds, told, fault == BusFault.WRONG_IDENTITY);
    }

    /** As {@link #suffer(BusFault, double, Fault)}, of {@code bits} that flip in a register of {@code chip}. */
    long suffer(EmulatedChip chip, int register, int bits, Fault told) {
        unit.unit.bus().catchUp();
        chip.poke(register, chip.peek(register) ^ bits);
        return millisFromRemoval(0, told, false);
    }

    private long millisFromRemoval(double seconds, @Nullable Fault told, boolean needsPower) {
        long removedNanos = unit.clock.nanoTime() + (long) (seconds * UnitTrial.SECOND);
        boolean powerNeeded = needsPower;
        while (unit.clock.nanoTime() - removedNanos < PATIENCE_NANOS) {
            if (powerNeeded && unit.clock.nanoTime() >= removedNanos) {
                unit.unit.bus().powerCycle(unit.unit.sensor().address());
                powerNeeded = false;
            }
            int samples = step();
            boolean over = unit.clock.nanoTime() >= removedNanos && (told == null || ended.contains(told));
            if (samples > 0 && over && unit.loop.isWell()) {
                return (unit.clock.nanoTime() - removedNanos) / 1_000_000;
            }
        }
        return -1;
    }

    /** How far the host's clock is ahead of the sensor's time. */
    private long leadMicros() {
        return unit.tape.lastDrainNanos / 1000 - unit.tape.lastMicros;
    }

    /** By how much sensor time and host time have drifted apart over the fault: what a gap is too short. */
    long shortMillis() {
        return (leadMicros() - leadBeforeMicros) / 1000;
    }

    /** Samples counted as lost. */
    long lost() {
        return unit.loop.summary().lost() - lostBefore;
    }

    /** Gaps decided, those of saturated samples or those of missing ones. */
    List<Decision> gaps(boolean saturated) {
        return unit.tape.decisions.stream()
                .skip(decisionsBefore)
                .filter(d -> d.kind == DecisionKind.GAP && d.c == (saturated ? 1 : 0))
                .toList();
    }
}
