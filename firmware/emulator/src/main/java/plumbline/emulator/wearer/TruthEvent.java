package plumbline.emulator.wearer;

/**
 * Something that truly happened at one time of a scenario.
 *
 * <p>A slouch is what the scenario asks for, without sway or breathing: it starts when flexion passes 15 degrees forward or
 * 20 backward, or lean 15 to a side, on the way to a posture beyond that, in a segment that holds a posture (in a bus too)
 * or creeps to one; it ends 5 degrees below that, or with the first segment of another kind.
 *
 * @param atMicros sensor time, µs
 * @param detail the segment's label, the activity's name, or the direction of a slouch ({@code FORWARD} …)
 * @param degrees angle that a slouch or a slip leads to; 0 for the others
 */
public record TruthEvent(long atMicros, Kind kind, String detail, double degrees) {

    /** Kinds of events. */
    public enum Kind {
        SEGMENT,
        ACTIVITY,
        SLOUCH_STARTED,
        SLOUCH_ENDED,
        SLIPPED
    }
}
