package plumbline.device.app;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;
import plumbline.core.posture.DecisionKind;
import plumbline.device.duty.Duty;
import plumbline.device.gesture.RitualPhase;
import plumbline.device.haptics.HapticPattern;
import plumbline.device.imu.Fault;
import plumbline.device.os.Libc;
import plumbline.device.os.SystemdNotify;
import plumbline.device.recording.Recorder;
import plumbline.device.sampling.LoopEvent;
import plumbline.device.sampling.LoopEventType;
import plumbline.device.sampling.LoopEvents;
import plumbline.device.status.StatusPage;

/**
 * Beside the loop: says what happened, to the log without a word on anyone's posture, to who listens on standard output with
 * all of it; and tells systemd that the loop lives.
 */
final class Watch implements Duty {

    /** How long an event may have waited to be seen. */
    private static final long LONGEST_REST_NANOS = 50_000_000;

    /** For five seconds. */
    private static final int WORD_ROUNDS = 100;

    private static final DecisionKind[] KINDS = DecisionKind.values();
    private static final Fault[] FAULTS = Fault.values();
    private static final HapticPattern[] PATTERNS = HapticPattern.values();
    private static final RitualPhase[] PHASES = RitualPhase.values();

    private final LoopEvents events;
    private final Notes notes;
    private final StatusPage page;
    private final Recorder recorder;
    private final SystemdNotify systemd;
    private final @Nullable PrintStream listener;
    private final LoopEvent event = new LoopEvent();
    private final long pingNanos;
    private long pingedNanos;
    private long seenSteps;
    private boolean ready;
    private int wordRounds = WORD_ROUNDS;
    private volatile boolean sessionBegan;
    private volatile long firstDecisionMillis = -1;

    Watch(
            LoopEvents events,
            Notes notes,
            StatusPage page,
            Recorder recorder,
            SystemdNotify systemd,
            @Nullable PrintStream listener) {
        this.events = events;
        this.notes = notes;
        this.page = page;
        this.recorder = recorder;
        this.systemd = systemd;
        this.listener = listener;
        pingNanos = systemd.watchdogMicros() * 1000 / 3;
    }

    @Override
    public int doWork() {
        int count = 0;
        notes.log();
        if (wordRounds > 0) {
            wordRounds--;
            Libc.makeWords();
        }
        while (events.poll(event)) {
            see();
            log();
            tell();
            count++;
        }
        page.recorder(recorder.state());
        ping();
        return count;
    }

    /** From the process's start to the first decision, ms; -1 if there was none. */
    long firstDecisionMillis() {
        return firstDecisionMillis;
    }

    /** True once the sensor runs and a trace was begun. */
    boolean hasSessionBegun() {
        return sessionBegan;
    }

    /** Only a loop that goes on is alive. */
    private void ping() {
        long now = System.nanoTime();
        long steps = page.steps();
        if (steps == seenSteps) {
            return;
        }
        seenSteps = steps;
        if (!ready) {
            ready = true;
            systemd.ready();
        }
        if (pingNanos > 0 && now - pingedNanos >= pingNanos) {
            pingedNanos = now;
            systemd.watchdog();
        }
    }

    private void see() {
        if (event.type == LoopEventType.SESSION_BEGAN) {
            sessionBegan = true;
        } else if (event.type == LoopEventType.DECISION && firstDecisionMillis < 0) {
            long sinceNanos = Math.clamp(System.nanoTime() - event.hostNanos, 0, LONGEST_REST_NANOS);
            // Not by the wall clock, which may be set meanwhile.
            firstDecisionMillis = ManagementFactory.getRuntimeMXBean().getUptime() - sinceNanos / 1_000_000;
        }
    }

    private void log() {
        if (event.type == LoopEventType.FAULT_BEGAN) {
            Logger.warn("{}", FaultWords.began(FAULTS[event.code], event.a, event.b));
        } else if (event.type == LoopEventType.FAULT_ENDED) {
            Logger.info("{}: over after {} ms", FAULTS[event.code].text(), event.a / 1_000_000);
        } else if (event.type == LoopEventType.SESSION_BEGAN) {
            Logger.info("the sensor runs");
        }
    }

    private void tell() {
        if (listener == null) {
            return;
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", event.type.name());
        line.put("t_us", event.atMicros);
        switch (event.type) {
            case DECISION -> {
                line.put("kind", KINDS[event.code].name());
                line.put("values", new long[] {event.a, event.b, event.c, event.d});
            }
            case FAULT_BEGAN -> line.put("fault", FAULTS[event.code].text());
            case FAULT_ENDED -> {
                line.put("fault", FAULTS[event.code].text());
                line.put("ms", event.a / 1_000_000);
            }
            case HAPTIC -> {
                line.put("pattern", PATTERNS[event.code].name());
                line.put("played", event.a == 1);
            }
            case GESTURE -> line.put("taps", event.code);
            case RITUAL -> line.put("phase", PHASES[event.code].name());
            case SESSION_BEGAN, ENDED -> {}
        }
        print(listener, line);
    }

    private static void print(PrintStream listener, Map<String, Object> line) {
        try {
            listener.println(JSON.std.asString(line));
        } catch (IOException e) {
            Logger.debug(e, "an event could not be told");
        }
    }
}
