package plumbline.emulator.wearer;

/** The lines of a scenario that say what the wearer does; the module's README describes them. */
final class SegmentGrammar {
    static final String VERBS =
            "upright, work, slouch, lean, creep, bend, bow, walk, stairs, bus, lie, take, sit, stand, slip, repeat or end";

    private static final double LEVEL_HZ = 1.9;
    private static final double STAIRS_HZ = 1.6;

    private final String label;
    private final Words words;

    private SegmentGrammar(String label, Words words) {
        this.label = label;
        this.words = words;
    }

    /** @throws ScenarioException if the line is none that there is */
    static Segment segment(String place, String line) {
        Words words = new Words(place, line);
        Segment segment = new SegmentGrammar(String.join(" ", line.split("\\s+")), words).read();
        words.end();
        return segment;
    }

    private Segment read() {
        return switch (words.word()) {
            case "upright" -> held(Action.HOLD, Posture.UPRIGHT, words.seconds());
            case "work" -> held(Action.WORK, Posture.UPRIGHT, words.seconds());
            case "slouch" -> held(Action.HOLD, slouch(), words.seconds());
            case "lean" -> held(Action.HOLD, leant(), words.seconds());
            case "creep" -> creep();
            case "bend" -> bend();
            case "bow" -> held(Action.BOW, flexed(words.more() ? words.degrees(10, 80) : 35), orElse(8));
            case "walk" -> step(Action.WALK, LEVEL_HZ);
            case "stairs" -> step(upOrDown(), STAIRS_HZ);
            case "bus" -> bus();
            case "lie" -> held(Action.LIE, lying(), words.seconds());
            case "take" -> takeOff();
            case "sit" -> held(Action.SIT, Posture.UPRIGHT, orElse(4));
            case "stand" -> held(Action.STAND, Posture.UPRIGHT, orElse(4));
            case "slip" -> held(Action.SLIP, leant(), orElse(2));
            default -> throw words.notExpected("one of " + VERBS);
        };
    }

    private Segment held(Action action, Posture posture, double seconds) {
        return new Segment(action, seconds, posture, 1, 0, label);
    }

    private double orElse(double seconds) {
        return words.more() ? words.seconds() : seconds;
    }

    private static Posture flexed(double degrees) {
        return new Posture(degrees, 0);
    }

    private Posture slouch() {
        return flexed(words.degrees(1, 120));
    }

    private Posture leant() {
        return switch (words.word()) {
            case "forward" -> flexed(words.degrees(1, 120));
            case "back" -> flexed(-words.degrees(1, 60));
            case "right" -> new Posture(0, words.degrees(1, 60));
            case "left" -> new Posture(0, -words.degrees(1, 60));
            default -> throw words.notExpected("forward, back, left or right");
        };
    }

    private Segment creep() {
        words.expect("to");
        Posture posture = words.more() && words.take("upright") ? Posture.UPRIGHT : slouch();
        words.expect("over");
        return held(Action.CREEP, posture, words.seconds());
    }

    private Segment bend() {
        Posture posture = flexed(words.degrees(10, 120));
        double each = words.seconds();
        if (each < 2) {
            throw words.notExpected("at least 2s for a bend");
        }
        int times = words.more() ? words.times() : 1;
        return new Segment(Action.BEND, times * (each + Choreography.PAUSE_SECONDS), posture, times, 0, label);
    }

    private Segment step(Action action, double usualHz) {
        double seconds = words.seconds();
        return new Segment(action, seconds, Posture.UPRIGHT, 1, words.stepHz(usualHz), label);
    }

    private Action upOrDown() {
        return switch (words.word()) {
            case "up" -> Action.STAIRS_UP;
            case "down" -> Action.STAIRS_DOWN;
            default -> throw words.notExpected("up or down");
        };
    }

    private Segment bus() {
        double seconds = words.seconds();
        if (!words.more() || words.take("upright")) {
            return held(Action.BUS, Posture.UPRIGHT, seconds);
        }
        if (words.take("slouch")) {
            return held(Action.BUS, slouch(), seconds);
        }
        if (words.take("lean")) {
            return held(Action.BUS, leant(), seconds);
        }
        throw words.expected("upright, slouch, lean or the end of the line");
    }

    private Posture lying() {
        return switch (words.word()) {
            case "supine" -> flexed(-86);
            case "prone" -> flexed(86);
            case "left" -> new Posture(0, -86);
            case "right" -> new Posture(0, 86);
            default -> throw words.notExpected("supine, prone, left or right");
        };
    }

    private Segment takeOff() {
        words.expect("off");
        double seconds = words.seconds();
        Posture posture = flexed(90);
        if (words.take("face")) {
            posture = switch (words.word()) {
                case "up" -> flexed(90);
                case "down" -> flexed(-90);
                default -> throw words.notExpected("up or down");
            };
        } else if (words.take("edge")) {
            posture = new Posture(0, 85);
        }
        return held(Action.TAKE_OFF, posture, seconds);
    }
}
