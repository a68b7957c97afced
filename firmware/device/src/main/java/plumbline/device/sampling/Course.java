package plumbline.device.sampling;

import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.DecisionSink;
import plumbline.core.posture.Forward;
import plumbline.core.posture.ForwardSource;
import plumbline.core.posture.PostureEngine;
import plumbline.core.posture.Setting;
import plumbline.core.posture.Settings;
import plumbline.core.trace.Severity;
import plumbline.device.gesture.NeutralRitual;
import plumbline.device.gesture.Refusal;
import plumbline.device.gesture.RitualOutlet;
import plumbline.device.gesture.RitualPhase;
import plumbline.device.gesture.TapDetector;
import plumbline.device.haptics.HapticPattern;
import plumbline.device.recording.Tape;

/**
 * From the first batch to the end: what is done with samples, and with what the wearer asks.
 *
 * <p>Every command to the engine goes through {@link #command}, so that the trace has it at its place. One thread, the loop's.
 */
final class Course implements DecisionSink, RitualOutlet {

    /** The case rings for a while after the motor, ns. */
    private static final long RINGING_NANOS = 100_000_000;

    private static final int RESTORED = ForwardSource.RESTORED.ordinal();
    private static final int LEARNT = ForwardSource.LEARNT.ordinal();

    /** As a field, so that its class is there before the first command is. */
    private final Command neutral = Command.NEUTRAL;

    private final LoopEvents events;
    private final Controls controls;
    private final Nudger nudger;
    private final TapDetector taps;
    private final NeutralRitual ritual;
    private final Keepsake keepsake;
    private final int[] frameQ30 = new int[6];
    private final PostureEngine engine;
    private final Tape tape;
    private Settings settings;
    private long nowNanos;
    private long atMicros;
    private int temperatureCentiC = ImuBatch.TEMPERATURE_UNKNOWN;
    private boolean flowing = true;

    /** While a front is named: a frame that comes of that is the neutral that there was. */
    private boolean naming;

    Course(
            ImuFormat format,
            SessionOpener opener,
            Nudger nudger,
            Controls controls,
            LoopEvents events,
            FaultBook faults) {
        this.events = events;
        this.controls = controls;
        Session session = opener.open(format, this);
        keepsake = session.keepsake();
        engine = session.engine();
        tape = session.tape();
        settings = session.settings();
        this.nudger = nudger;
        nudger.change(settings);
        ritual = new NeutralRitual(this, settings);
        taps = new TapDetector(format);
        faults.setTape(tape);
    }

    /** Takes the samples of one drain. */
    void take(ImuBatch batch, long hostNanos) {
        nowNanos = hostNanos;
        if (tape.wantsEngineState()) {
            tape.engineState(atMicros, engine);
        }
        batch.hapticActive = nudger.hasRun();
        if (batch.temperatureCentiC != ImuBatch.TEMPERATURE_UNKNOWN) {
            temperatureCentiC = batch.temperatureCentiC;
        }
        tape.batch(batch);
        engine.process(batch);
        atMicros = batch.sampleMicros(batch.size - 1);
        if (batch.hapticActive || nudger.restNanos(hostNanos) < RINGING_NANOS) {
            taps.restart();
            return;
        }
        int found = taps.process(batch);
        if (found > 0) {
            ControlKind asked = found == 2 ? ControlKind.NEUTRAL : ControlKind.TOGGLE_SNOOZE;
            events.gesture(found, asked, hostNanos, atMicros);
            answer(asked);
        }
    }

    /** One step, samples or not. */
    void step(long hostNanos, boolean isFlowing) {
        nowNanos = hostNanos;
        ControlKind asked = controls.peek();
        if (asked != null) {
            if (asked.isGesture()) {
                events.gesture(LoopEvents.ANOTHER_WAY, asked, hostNanos, atMicros);
            }
            answer(asked);
            controls.done();
        }
        if (flowing && !isFlowing) {
            ritual.interrupt(hostNanos);
        }
        flowing = isFlowing;
        ritual.step(hostNanos, engine, taps.stillMicros(), nudger.restNanos(hostNanos));
        nudger.step(hostNanos, atMicros);
    }

    private void answer(ControlKind asked) {
        // No switch over an enum: the table behind it is made on the heap at its first use.
        if (asked == ControlKind.NEUTRAL) {
            ritual.ask(nowNanos, engine, flowing);
        } else if (asked == ControlKind.TOGGLE_SNOOZE) {
            snooze(engine.isSnoozed() ? 0 : settings.get(Setting.HAPTIC_SNOOZE_MINUTES) * 60);
        } else if (asked == ControlKind.TROUBLE) {
            nudger.trouble();
        } else if (asked == ControlKind.SNOOZE) {
            snooze(controls.value());
        } else if (asked == ControlKind.FORWARD) {
            name(controls.value());
        } else if (asked == ControlKind.SETTINGS && controls.object() instanceof Settings changed) {
            change(changed);
        } else if (asked == ControlKind.MARK && controls.object() instanceof String text) {
            tape.event(atMicros, Severity.INFO, text);
        }
    }

    private void name(int forward) {
        naming = true;
        command(Command.FORWARD, forward);
        naming = false;
        ritual.mount(Forward.of(forward));
    }

    private void snooze(int seconds) {
        boolean was = engine.isSnoozed();
        command(Command.SNOOZE, seconds);
        if (seconds > 0) {
            feel(HapticPattern.SNOOZED);
        } else if (was) {
            feel(HapticPattern.COUNTDOWN);
        }
    }

    private void change(Settings changed) {
        for (Setting setting : Setting.values()) {
            if (changed.get(setting) != settings.get(setting)) {
                tape.setting(atMicros, setting.key(), setting.format(changed.get(setting)));
            }
        }
        settings = changed;
        keepsake.settings(changed);
        engine.change(changed);
        nudger.change(changed);
        ritual.change(changed);
    }

    /** The one way to the engine for whatever the wearer asks of it. */
    private void command(Command command, int value) {
        tape.command(atMicros, command, value);
        engine.command(command, value);
    }

    @Override
    public void accept(Decision decision) {
        tape.decision(decision);
        if (decision.kind == DecisionKind.ANGLES) {
            return;
        }
        nudger.decided(decision);
        int code = decision.kind.ordinal();
        long at = decision.atMicros;
        events.put(LoopEventType.DECISION, code, nowNanos, at, decision.a, decision.b, decision.c, decision.d);
        if (decision.kind == DecisionKind.NEUTRAL_SET && decision.c != RESTORED) {
            framed(decision.c != LEARNT && !naming);
        }
    }

    /** There is a new body frame: another neutral, or the same with a front that was learned or named. */
    private void framed(boolean isTaken) {
        boolean isKnown = engine.bodyFrameQ30(frameQ30);
        if (isKnown && isTaken) {
            keepsake.neutral(frameQ30);
        } else if (isKnown) {
            keepsake.front(frameQ30);
        }
        if (isTaken) {
            ritual.taken(nowNanos);
        }
    }

    @Override
    public void feel(HapticPattern pattern) {
        nudger.say(pattern, nowNanos, atMicros);
    }

    @Override
    public void takeNeutral() {
        command(neutral, 0);
    }

    @Override
    public void withdrawNeutral() {
        command(neutral, -1);
    }

    @Override
    public void entered(RitualPhase phase, Refusal why) {
        nudger.setBusy(phase != RitualPhase.IDLE);
        events.put(LoopEventType.RITUAL, phase.ordinal(), nowNanos, atMicros, why.ordinal(), 0, 0, 0);
    }

    /** Hands on what grows slowly and a restart must know. */
    void keep() {
        keepsake.fading(engine.fading());
    }

    Settings settings() {
        return settings;
    }

    /** As the sensor told it last, 0.01 °C. */
    int temperatureCentiC() {
        return temperatureCentiC;
    }

    /** The last of it. */
    void finish() {
        command(Command.FINISH, 0);
    }

    PostureEngine engine() {
        return engine;
    }

    Tape tape() {
        return tape;
    }

    RitualPhase ritualPhase() {
        return ritual.phase();
    }

    long atMicros() {
        return atMicros;
    }
}
