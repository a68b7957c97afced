package plumbline.host.report;

/**
 * Bands of trunk inclination and of lateral lean, with what the standards say of them.
 *
 * <p>Sources: ISO 11226 (static working postures, trunk inclination), EN 1005-4 (lateral bending).
 */
enum Zone {
    BEHIND("below \u22125°", "leaning back; fine with the back supported", "back"),
    NEAR("\u22125 to 0°", "neutral, as exactly as anyone takes it", "near"),
    UPRIGHT("0 to 20°", "fine", "fine"),
    HELD("20 to 60°", "for a while: 4 min at 20°, 1 min at 60°", "hold"),
    BENT("above 60°", "not recommended", "over"),
    LEVEL("up to 10°", "fine", "fine"),
    LEANING("10 to 20°", "for a while", "hold"),
    TIPPED("above 20°", "not recommended", "over");

    /** The standard's line is at 0; a neutral that a person takes is no more exact than this. */
    private static final int NEAR_MILLI_DEG = 5_000;

    final String range;
    final String verdict;
    final String tone;

    Zone(String range, String verdict, String tone) {
        this.range = range;
        this.verdict = verdict;
        this.tone = tone;
    }

    static Zone ofFlexion(int milliDeg) {
        if (milliDeg < 0) {
            return milliDeg < -NEAR_MILLI_DEG ? BEHIND : NEAR;
        }
        return milliDeg <= 20_000 ? UPRIGHT : milliDeg <= 60_000 ? HELD : BENT;
    }

    static Zone ofLean(int milliDeg) {
        int size = Math.abs(milliDeg);
        return size <= 10_000 ? LEVEL : size <= 20_000 ? LEANING : TIPPED;
    }
}
