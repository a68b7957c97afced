package plumbline.emulator.wearer;

/** The unit's temperature: under clothes it warms towards the skin, off the body it cools towards the room. */
final class Thermal {
    private static final double ROOM_CENTIGRADE = 22.5;
    private static final double WORN_CENTIGRADE = 32.5;
    private static final double TIME_CONSTANT_SECONDS = 420;

    private double centigrade = ROOM_CENTIGRADE;

    double centigrade() {
        return centigrade;
    }

    /** Lets {@code seconds}, short beside seven minutes, pass. */
    void pass(double seconds, boolean worn) {
        double target = worn ? WORN_CENTIGRADE : ROOM_CENTIGRADE;
        centigrade += (target - centigrade) * seconds / (TIME_CONSTANT_SECONDS + seconds);
    }
}
