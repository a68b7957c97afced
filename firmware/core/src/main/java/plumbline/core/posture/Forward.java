package plumbline.core.posture;

/** The sensor axis that points to the wearer's front, or {@link #LEARN} to take it from one slow forward bow. */
public enum Forward {
    LEARN("learn", 0, 0, 0),
    PLUS_X("+x", 1, 0, 0),
    MINUS_X("-x", -1, 0, 0),
    PLUS_Y("+y", 0, 1, 0),
    MINUS_Y("-y", 0, -1, 0),
    PLUS_Z("+z", 0, 0, 1),
    MINUS_Z("-z", 0, 0, -1);

    static final Forward[] ALL = values();

    private final String text;
    private final int x;
    private final int y;
    private final int z;

    Forward(String text, int x, int y, int z) {
        this.text = text;
        this.x = x;
        this.y = y;
        this.z = z;
    }

    /** As written on a command line: {@code +x} … {@code -z}, or {@code learn}. */
    public String text() {
        return text;
    }

    /** -1, 0 or 1. */
    public int x() {
        return x;
    }

    /** -1, 0 or 1. */
    public int y() {
        return y;
    }

    /** -1, 0 or 1. */
    public int z() {
        return z;
    }

    /** @throws IllegalArgumentException if {@code ordinal} is none of theirs */
    public static Forward of(int ordinal) {
        if (ordinal < 0 || ordinal >= ALL.length) {
            throw new IllegalArgumentException(
                    "forward must be number 0 to " + (ALL.length - 1) + ", found " + ordinal);
        }
        return ALL[ordinal];
    }

    /** @throws IllegalArgumentException if {@code text} is none of them, naming those there are */
    public static Forward of(String text) {
        for (Forward forward : ALL) {
            if (forward.text.equals(text)) {
                return forward;
            }
        }
        throw new IllegalArgumentException("forward must be one of +x -x +y -y +z -z learn, found \"" + text + "\"");
    }
}
