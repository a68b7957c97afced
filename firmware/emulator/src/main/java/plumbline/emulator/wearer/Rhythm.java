package plumbline.emulator.wearer;

import java.util.ArrayList;
import java.util.List;

/**
 * A cycle that repeats (breath, heart, stride), whose frequency may wander, driving several coordinates by harmonics.
 */
final class Rhythm {
    private static final double TWO_PI = 2 * StrictMath.PI;

    /** Cycles a second. */
    final Ramp hz;

    /** How much of it is felt, 0 to about 1. */
    final Ramp envelope = new Ramp(0);

    private final int harmonics;
    private final double[] sin;
    private final double[] cos;
    private final List<Wave> waves = new ArrayList<>();
    private double phase;
    private double lastT;
    private double lastHz;
    private double lastHzRate;

    /** Amplitudes of one coordinate's harmonics, in phase with cosine and with sine, from index 1. */
    private static final class Wave {
        final Signal to;
        final double[] inCos;
        final double[] inSin;

        Wave(Signal to, int harmonics) {
            this.to = to;
            inCos = new double[harmonics + 1];
            inSin = new double[harmonics + 1];
        }
    }

    Rhythm(double hz, int harmonics, double startPhase) {
        this.hz = new Ramp(hz);
        this.harmonics = harmonics;
        sin = new double[harmonics + 1];
        cos = new double[harmonics + 1];
        phase = startPhase * TWO_PI;
        lastHz = hz;
    }

    /** Drives {@code to}: {@code amplitudes[k-1]} of harmonic k, each led by a phase that {@code dice} chooses. */
    void drive(Signal to, Dice dice, double... amplitudes) {
        Wave wave = new Wave(to, harmonics);
        for (int k = 1; k <= amplitudes.length; k++) {
            double lead = TWO_PI * dice.uniform();
            wave.inCos[k] = amplitudes[k - 1] * StrictMath.cos(lead);
            wave.inSin[k] = amplitudes[k - 1] * StrictMath.sin(lead);
        }
        waves.add(wave);
    }

    /** The amplitude of a displacement that gives {@code accel} at harmonic {@code k} of {@code hz}. */
    static double displacement(double accel, int k, double hz) {
        double omega = TWO_PI * hz * k;
        return accel / (omega * omega);
    }

    /**
     * Brings the cycle to {@code t} and adds its motion to the coordinates it drives.
     *
     * @return true if a new cycle has begun
     */
    boolean at(double t) {
        hz.at(t);
        envelope.at(t);
        boolean wrapped = turn(t);
        if (envelope.value() == 0 && envelope.rate() == 0 && envelope.accel() == 0) {
            return wrapped;
        }
        fillHarmonics();
        double omega = TWO_PI * hz.value();
        double omegaRate = TWO_PI * hz.rate();
        for (int i = 0; i < waves.size(); i++) {
            addWave(waves.get(i), omega, omegaRate);
        }
        return wrapped;
    }

    /** The integral of the frequency by the corrected trapezoid, so that phase and frequency agree to the fourth order. */
    private boolean turn(double t) {
        double h = t - lastT;
        phase += TWO_PI * h * (0.5 * (lastHz + hz.value()) + h / 12 * (lastHzRate - hz.rate()));
        lastT = t;
        lastHz = hz.value();
        lastHzRate = hz.rate();
        if (phase < TWO_PI) {
            return false;
        }
        phase -= TWO_PI;
        return true;
    }

    private void fillHarmonics() {
        double s = Trig.sin(phase);
        double c = Trig.cos(phase);
        sin[0] = 0;
        cos[0] = 1;
        for (int k = 1; k <= harmonics; k++) {
            sin[k] = sin[k - 1] * c + cos[k - 1] * s;
            cos[k] = cos[k - 1] * c - sin[k - 1] * s;
        }
    }

    private void addWave(Wave wave, double omega, double omegaRate) {
        double v = 0;
        double slope = 0;
        double curve = 0;
        for (int k = 1; k <= harmonics; k++) {
            double inPhase = wave.inCos[k] * cos[k] + wave.inSin[k] * sin[k];
            double ahead = wave.inSin[k] * cos[k] - wave.inCos[k] * sin[k];
            v += inPhase;
            slope += k * ahead;
            curve -= k * k * inPhase;
        }
        wave.to.add(v, slope * omega, curve * omega * omega + slope * omegaRate, envelope);
    }
}
