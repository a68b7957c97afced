package plumbline.host.report;

import plumbline.core.posture.Activity;
import plumbline.core.posture.DecisionKind;
import plumbline.core.posture.Direction;
import plumbline.core.posture.Forward;
import plumbline.core.posture.ForwardSource;

/** A decision as a person reads it: what happened, and the rest in a few words. Values are those of its kind. */
public final class EventWords {

    private EventWords() {}

    /** What happened, as {@code Nudge} or {@code Slouch began}. */
    public static String title(DecisionKind kind, int a, int d) {
        return switch (kind) {
            case ANGLES -> "Angles";
            case NEUTRAL_SET -> "Neutral set";
            case ACTIVITY -> capitalised(Words.activity(Activity.values()[a]));
            case SLOUCH_STARTED -> "Slouch began";
            case SLOUCH_ENDED -> "Slouch ended";
            case ALERT -> d != 0 ? "Nudge" : "Silent alert";
            case CORRECTED -> "Corrected";
            case BREAK_DUE -> "Break due";
            case BREAK_TAKEN -> "Break taken";
            case SLIP_SUSPECTED -> "Slip suspected";
            case SNOOZED -> "Snoozed";
            case SNOOZE_ENDED -> "Snooze ended";
            case GAP -> "Data missing";
        };
    }

    /** The rest, as {@code forward, 24°}; may be empty. */
    public static String detail(DecisionKind kind, int a, int b, int c, int d) {
        return switch (kind) {
            case ANGLES -> Words.degrees(a) + " forward, " + Words.degrees(b) + " to the right";
            case NEUTRAL_SET ->
                "forward " + Forward.values()[a].text() + ", " + source(ForwardSource.values()[c]) + "; sensor "
                        + Words.degrees(b) + " off upright";
            case ACTIVITY, SNOOZE_ENDED -> "";
            case SLOUCH_STARTED -> direction(a) + ", " + angle(b);
            case SLOUCH_ENDED ->
                direction(a) + ", after " + Words.duration(b) + "; at most " + angle(c)
                        + (d > 0 ? ", " + Words.count(d, "alert", "alerts") : "");
            case ALERT -> direction(a) + ", " + angle(b) + (c > 1 ? ", number " + c + " of this slouch" : "");
            case CORRECTED -> "upright " + Words.duration(b) + " after the alert";
            case BREAK_DUE -> Words.duration(a * 1000L) + " without one";
            case BREAK_TAKEN -> Words.duration(a * 1000L);
            case SLIP_SUSPECTED ->
                "neutral seems off by " + Words.degrees(a) + " forward, " + Words.degrees(b) + " to the right"
                        + (c != 0 ? "; corrected by " + Words.degrees(c) : "");
            case SNOOZED -> "for " + Words.duration(a * 1000L);
            case GAP ->
                c != 0
                        ? "sensor beyond its range for " + Words.duration(a)
                        : Words.duration(a) + ", " + Words.count(b, "sample", "samples");
        };
    }

    private static String source(ForwardSource source) {
        return switch (source) {
            case ASSUMED -> "assumed";
            case GIVEN -> "as given";
            case LEARNT -> "learnt from a bow";
            case RESTORED -> "kept from before";
        };
    }

    private static String angle(int milliDeg) {
        return Words.degrees(Math.abs(milliDeg));
    }

    private static String direction(int ordinal) {
        return Words.direction(Direction.values()[ordinal]);
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
