package plumbline.emulator.world;

import plumbline.emulator.wearer.Trig;

/**
 * How a small linear vibration motor shakes the unit it sits in: a tone at its resonance that swells and dies away.
 *
 * <p>About 1 g into 100 g is what makers of 8 to 10 mm coin types say (Precision Microdrives C08-005: 1.1 g, 175 to 235 Hz,
 * some 20 ms to rise and 40 ms to stop); a strapped-on unit is pressed against a back, so that less than half is left.
 */
final class LinearShaking implements Shaking {
    private static final double TURN = 2 * StrictMath.PI;
    private static final double RISE_SECONDS = 0.008;
    private static final double FALL_SECONDS = 0.014;
    private static final double SILENT = 1e-4;

    /** At full drive, g: the motor lies flat, and throws across the case. */
    private static final double[] ACCEL_G = {0.42, 0.31, 0.12};

    /** At full drive, dps: it doesn't sit in the centre of mass. */
    private static final double[] RATE_DPS = {0.9, 0.6, 2.4};

    private final double hz;
    private double swell;
    private double phase;

    /** @param hz its resonance */
    LinearShaking(double hz) {
        this.hz = hz;
    }

    @Override
    public void add(double drive, double step, double[] into) {
        double target = StrictMath.min(1, drive);
        if (target == 0 && swell < SILENT) {
            swell = 0;
            return;
        }
        double constant = target > swell ? RISE_SECONDS : FALL_SECONDS;
        swell += (target - swell) * step / (step + constant);
        phase += TURN * hz * step;
        phase -= TURN * StrictMath.floor(phase / TURN);
        double sine = swell * Trig.sin(phase);
        double cosine = swell * Trig.cos(phase);
        for (int axis = 0; axis < 3; axis++) {
            into[axis] += RATE_DPS[axis] * cosine;
            into[axis + 3] += ACCEL_G[axis] * sine;
        }
    }
}
