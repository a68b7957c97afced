package plumbline.emulator.wearer;

/**
 * One line of a scenario, as it will be played.
 *
 * @param action what the wearer does
 * @param seconds how long, above 0; of {@link Action#BEND} all bends together
 * @param posture where it leads: the posture held, crept to, bent to or lain in; of {@link Action#SLIP} how far the unit
 *     turns on the body
 * @param times how often, 1 or more; above 1 for {@link Action#BEND} only
 * @param stepHz steps a second while walking, 1.4 to 2.5; 0 where nobody walks
 * @param label the line as its author wrote it
 */
public record Segment(Action action, double seconds, Posture posture, int times, double stepHz, String label) {}
