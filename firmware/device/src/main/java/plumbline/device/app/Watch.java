package plumbline.device.app;

import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;
import plumbline.device.duty.Duty;
import plumbline.device.os.SystemdNotify;
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

    private final LoopEvents events;
    private final Notes notes;
    private final StatusPage page;
    private final SystemdNotify systemd;
    private final @Nullable EventLines listener;
    private final FaultLog faults = new FaultLog();
    private final LoopEvent event = new LoopEvent();
    private final long pingNanos;
    private long pingedNanos;
    private long seenSteps;
    private long lostEvents;
    private boolean ready;
    private volatile boolean sessionBegan;
    private volatile long firstDecisionMillis = -1;

    Watch(LoopEvents events, Notes notes, StatusPage page, SystemdNotify systemd, @Nullable EventLines listener) {
        this.events = events;
        this.notes = notes;
        this.page = page;
        this.systemd = systemd;
        this.listener = listener;
        pingNanos = systemd.watchdogMicros() * 1000 / 3;
    }

    @Override
    public int doWork() {
        int count = 0;
        notes.log();
        while (events.poll(event)) {
            see();
            log();
            if (listener != null) {
                listener.tell(event);
            }
            count++;
        }
        countLost();
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
        switch (event.type) {
            case SESSION_BEGAN -> Logger.info("the sensor runs");
            case FAULT_BEGAN -> faults.began(event);
            case FAULT_ENDED -> faults.ended(event);
            case ENDED -> faults.end();
            case DECISION, HAPTIC, GESTURE, RITUAL -> {}
        }
    }

    private void countLost() {
        long lost = events.dropped();
        if (lost == lostEvents) {
            return;
        }
        Logger.warn("{} events are neither here nor told: log or standard output were too slow", lost - lostEvents);
        if (listener != null) {
            listener.tellLost(lost - lostEvents);
        }
        lostEvents = lost;
    }
}
