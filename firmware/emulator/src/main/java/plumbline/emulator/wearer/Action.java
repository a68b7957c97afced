package plumbline.emulator.wearer;

/** What a wearer can do for the length of one segment of a scenario. */
public enum Action {
    /** Takes a posture and keeps it: upright, slouch, lean. */
    HOLD,
    /** Upright at a desk, with the small shifts and reaches of somebody who works. */
    WORK,
    /** Sinks slowly into a posture over the whole segment. */
    CREEP,
    /** Bends forward and comes back, once or several times. */
    BEND,
    /** One slow bow forward, from which the forward direction can be learned. */
    BOW,
    WALK,
    STAIRS_UP,
    STAIRS_DOWN,
    /** Rides a bus in some posture: vibration, bumps, pulling off, braking, turning. */
    BUS,
    LIE,
    /** Takes the unit off and leaves it lying. */
    TAKE_OFF,
    SIT,
    STAND,
    /** The unit slips on the body; the body itself stays as it was. */
    SLIP
}
