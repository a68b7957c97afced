package plumbline.device.sampling;

import java.util.Arrays;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.Setting;
import plumbline.core.posture.Settings;
import plumbline.device.haptics.HapticPattern;
import plumbline.device.haptics.Haptics;

/**
 * Lets the wearer feel what was decided, and what a ritual has to say: one pattern after the other.
 *
 * <p>Alerts that the engine says are felt nudge, insistently from the second of a slouch on. What the wearer asked for is said at
 * once, what the unit wants waits until the motor rests, the more urgent first, and is dropped while something the wearer
 * asked for goes on. What the driver can't play now is tried for {@value #LATE_MILLIS} ms, and then let go and told of: a buzz
 * long after its reason would say something else. One thread. Takes nothing from the heap.
 */
final class Nudger {

    private static final HapticPattern[] PATTERNS = HapticPattern.values();
    private static final String[] NAMES =
            Arrays.stream(PATTERNS).map(HapticPattern::name).toArray(String[]::new);

    /** From the end of one pattern to the next, so that they are felt as two, ns. */
    private static final long PAUSE_NANOS = 600_000_000;

    /** The driver may be setting itself up, calibration and all. */
    private static final int LATE_MILLIS = 2000;

    private static final long LATE_NANOS = LATE_MILLIS * 1_000_000L;
    private static final int NONE = -1;

    private final Haptics haptics;
    private final LoopEvents events;
    private int strength;
    private boolean train;
    private boolean snoozed;
    private boolean busy;
    private boolean felt;
    private int waiting;
    private long restSinceNanos = Long.MIN_VALUE / 2;
    private int late = NONE;
    private long lateSinceNanos;
    private boolean ran;
    private long alerts;
    private long feltAlerts;
    private long unplayed;
    private long corrected;
    private long breaksTaken;
    private long patterns;
    private String lastPattern = "";

    Nudger(Haptics haptics, LoopEvents events, Settings settings) {
        this.haptics = haptics;
        this.events = events;
        change(settings);
    }

    void change(Settings settings) {
        strength = settings.get(Setting.HAPTIC_STRENGTH);
        train = settings.get(Setting.POSTURE_MODE) == 0;
    }

    /** While {@code busy} only what the wearer asked for is felt. */
    void setBusy(boolean busy) {
        this.busy = busy;
        waiting = busy ? 0 : waiting;
    }

    /** No switch over an enum where samples pass: the table behind it is made on the heap at its first use. */
    @SuppressWarnings("IfChainToSwitch")
    void decided(Decision decision) {
        DecisionKind kind = decision.kind;
        if (kind == DecisionKind.ALERT) {
            alert(decision.c, decision.d != 0);
        } else if (kind == DecisionKind.CORRECTED) {
            corrected++;
            want(HapticPattern.CORRECTED, felt);
            felt = false;
        } else if (kind == DecisionKind.BREAK_DUE) {
            want(HapticPattern.BREAK, train && !snoozed);
        } else if (kind == DecisionKind.BREAK_TAKEN) {
            breaksTaken++;
        } else if (kind == DecisionKind.SNOOZED) {
            snoozed = true;
            waiting = 0;
        } else if (kind == DecisionKind.SNOOZE_ENDED) {
            snoozed = false;
        }
    }

    private void alert(int ordinal, boolean isFelt) {
        alerts++;
        feltAlerts += isFelt ? 1 : 0;
        felt = ordinal == 1 ? isFelt : felt || isFelt;
        want(ordinal == 1 ? HapticPattern.NUDGE : HapticPattern.INSISTENT_NUDGE, isFelt);
    }

    /** Something is wrong with the unit. */
    void trouble() {
        want(HapticPattern.ERROR, true);
    }

    private void want(HapticPattern pattern, boolean wanted) {
        if (wanted && !busy) {
            waiting |= 1 << pattern.ordinal();
        }
    }

    /** Plays {@code pattern} now, in place of what plays, or as soon as the driver can. */
    void say(HapticPattern pattern, long nowNanos, long atMicros) {
        giveUp(nowNanos, atMicros);
        late = pattern.ordinal();
        lateSinceNanos = nowNanos;
        tryToPlay(nowNanos, atMicros);
    }

    private void tryToPlay(long nowNanos, long atMicros) {
        boolean played = haptics.play(PATTERNS[late], strength, nowNanos);
        ran |= haptics.isActive();
        if (played) {
            patterns++;
            lastPattern = NAMES[late];
            tell(1, nowNanos, atMicros);
        }
    }

    /** What could not be played so far never will be. */
    private void giveUp(long nowNanos, long atMicros) {
        if (late != NONE) {
            unplayed++;
            tell(0, nowNanos, atMicros);
        }
    }

    private void tell(int played, long nowNanos, long atMicros) {
        events.put(LoopEventType.HAPTIC, late, nowNanos, atMicros, played, 0, 0, 0);
        late = NONE;
    }

    /** One step: moves the motor on, and begins what waits when it rests. */
    void step(long nowNanos, long atMicros) {
        haptics.step(nowNanos);
        if (late != NONE && nowNanos - lateSinceNanos >= LATE_NANOS) {
            giveUp(nowNanos, atMicros);
        } else if (late != NONE) {
            tryToPlay(nowNanos, atMicros);
        }
        if (haptics.isActive()) {
            ran = true;
            restSinceNanos = nowNanos;
        } else if (late == NONE && waiting != 0 && nowNanos - restSinceNanos >= PAUSE_NANOS) {
            int first = Integer.numberOfTrailingZeros(waiting);
            waiting &= ~(1 << first);
            restSinceNanos = nowNanos;
            say(PATTERNS[first], nowNanos, atMicros);
        }
    }

    /** True if the motor ran at any time since this was last asked. */
    boolean hasRun() {
        boolean was = ran || haptics.isActive();
        ran = haptics.isActive();
        return was;
    }

    /** How long the motor has been at rest, ns. */
    long restNanos(long nowNanos) {
        return haptics.isActive() ? 0 : nowNanos - restSinceNanos;
    }

    boolean isPresent() {
        return haptics.isPresent();
    }

    long alerts() {
        return alerts;
    }

    long feltAlerts() {
        return feltAlerts;
    }

    long corrected() {
        return corrected;
    }

    long breaksTaken() {
        return breaksTaken;
    }

    /** Patterns played. */
    long patterns() {
        return patterns;
    }

    /** The one played last, or empty. */
    String lastPattern() {
        return lastPattern;
    }

    /** Patterns that no driver was there to play in time. */
    long unplayed() {
        return unplayed;
    }
}
