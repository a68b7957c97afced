package plumbline.host.demo;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.Activity;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.host.report.EventWords;
import plumbline.host.report.Words;

/**
 * Something that happened, as a person reads it.
 *
 * @param atMicros sensor time
 * @param grave it is felt, or something is wrong
 * @param title what happened
 * @param detail the rest; may be empty
 */
record Telling(long atMicros, boolean grave, String title, String detail) {

    private static final String FAULT = "Fault";

    /** Null for what nobody needs to read. */
    static @Nullable Telling of(UnitEvent event) {
        String what = event.what();
        return switch (event.type()) {
            case UnitEvent.DECISION -> decision(event.decision());
            case UnitEvent.HAPTIC ->
                new Telling(
                        event.atMicros(),
                        true,
                        "Buzz",
                        pattern(what) + (event.number() == 1 ? "" : " (not felt: the motor does not answer)"));
            case UnitEvent.FAULT_BEGAN -> new Telling(event.atMicros(), true, FAULT, what);
            case UnitEvent.FAULT_ENDED ->
                new Telling(event.atMicros(), false, "Recovered", what + ", after " + event.number() + " ms");
            case UnitEvent.GESTURE ->
                event.number() == 0
                        ? new Telling(event.atMicros(), false, "Asked", pattern(what))
                        : new Telling(event.atMicros(), false, "Tapped", Words.count(event.number(), "tap", "taps"));
            case UnitEvent.RITUAL ->
                what.equals("IDLE") ? null : new Telling(event.atMicros(), false, "Neutral", phase(what));
            case "SESSION_BEGAN" -> new Telling(event.atMicros(), false, "Sensor runs", "");
            default -> null;
        };
    }

    private static @Nullable Telling decision(@Nullable Decision decision) {
        if (decision == null || decision.kind == DecisionKind.ANGLES || isFidgeting(decision)) {
            return null;
        }
        return new Telling(
                decision.atMicros,
                decision.kind == DecisionKind.ALERT,
                EventWords.title(decision.kind, decision.a, decision.d),
                EventWords.detail(decision.kind, decision.a, decision.b, decision.c, decision.d));
    }

    /** From still to moving and back happens all the time. */
    private static boolean isFidgeting(Decision decision) {
        return decision.kind == DecisionKind.ACTIVITY
                && (decision.a == Activity.STILL.ordinal() || decision.a == Activity.MOVING.ordinal());
    }

    /** As {@code insistent nudge}. */
    static String pattern(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What the wearer is to do while neutral is set. */
    static String phase(String name) {
        return switch (name) {
            case "COUNTDOWN" -> "counting down: get upright";
            case "STILL" -> "hold still";
            case "TAKING" -> "being taken";
            case "CHECK" -> "taken; for 30 s a buzz at each limit";
            default -> pattern(name);
        };
    }
}
