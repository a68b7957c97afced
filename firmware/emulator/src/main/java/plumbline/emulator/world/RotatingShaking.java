package plumbline.emulator.world;

import plumbline.emulator.wearer.Trig;

/**
 * How a motor with an eccentric mass shakes the unit it sits in: a force that goes round with the mass, and grows with the
 * square of its speed.
 *
 * <p>Speed follows the drive in proportion, and slowly, so that what it shakes with sweeps up and down at each start and stop
 * (Precision Microdrives AB-004 and AB-029; coin types reach 12 000 turns a minute and some 1.3 g into 100 g within 0.1 to 0.2 s).
 * Half of that is left of a unit pressed against a back.
 */
final class RotatingShaking implements Shaking {
    private static final double TURN = 2 * StrictMath.PI;
    private static final double FULL_HZ = 200;
    private static final double RISE_SECONDS = 0.05;

    /** The driver brakes. */
    private static final double FALL_SECONDS = 0.035;

    private static final double SILENT = 1e-3;

    /** At full speed, g: the motor lies flat, and not quite. */
    private static final double ACROSS_G = 0.65;

    private static final double ALONG_G = 0.15;

    /** At full speed, dps: a moment grows with the square of the speed, the rate that it makes with the speed. */
    private static final double[] RATE_DPS = {1.5, 1.0, 4.0};

    private double speed;
    private double phase;

    @Override
    public void add(double drive, double step, double[] into) {
        double target = StrictMath.min(1, drive);
        if (target == 0 && speed < SILENT) {
            speed = 0;
            return;
        }
        double constant = target > speed ? RISE_SECONDS : FALL_SECONDS;
        speed += (target - speed) * step / (step + constant);
        phase += TURN * FULL_HZ * speed * step;
        phase -= TURN * StrictMath.floor(phase / TURN);
        double sine = Trig.sin(phase);
        double cosine = Trig.cos(phase);
        into[0] += RATE_DPS[0] * speed * sine;
        into[1] += RATE_DPS[1] * speed * cosine;
        into[2] += RATE_DPS[2] * speed * cosine;
        double square = speed * speed;
        into[3] += ACROSS_G * square * cosine;
        into[4] += ACROSS_G * square * sine;
        into[5] += ALONG_G * square * sine;
    }
}
