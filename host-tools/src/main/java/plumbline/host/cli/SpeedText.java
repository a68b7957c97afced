package plumbline.host.cli;

import plumbline.host.files.WrongUseException;

/** A playback speed as it is typed. */
final class SpeedText {

    private static final int MAX = 100_000;

    private SpeedText() {}

    /** @throws WrongUseException unless {@code speed} is one */
    static double check(double speed) {
        if (!(speed > 0 && speed <= MAX)) {
            throw new WrongUseException("--speed: expected above 0 and at most " + MAX + ", found " + speed + ".");
        }
        return speed;
    }
}
