package plumbline.emulator.wearer;

/**
 * Noise with a derivative: some steady tones at frequencies and phases drawn once (sway, tremor, a road), on one coordinate.
 *
 * <p>Each tone is a vector turned by the same angle every sample, so it costs four multiplications and no sine.
 */
final class Tones {
    private static final int SAMPLES_TO_RENORM = 1 << 14;

    private final Signal to;
    private final Ramp envelope;
    private final int tones;
    private final double[] amplitude;
    private final double[] omega;
    private final double[] turnCos;
    private final double[] turnSin;
    private final double[] cos;
    private final double[] sin;
    private int untilRenorm = SAMPLES_TO_RENORM;

    /**
     * @param rms root mean square, all tones together, of the {@code order}-th derivative of the coordinate
     * @param order 0 for the coordinate itself, 1 for its rate, 2 for its acceleration
     */
    Tones(Signal to, Ramp envelope, Dice dice, double periodSeconds, Band band, int order, double rms) {
        this.to = to;
        this.envelope = envelope;
        tones = band.tones();
        amplitude = new double[tones];
        omega = new double[tones];
        turnCos = new double[tones];
        turnSin = new double[tones];
        cos = new double[tones];
        sin = new double[tones];
        double ratio = band.highHz() / band.lowHz();
        for (int i = 0; i < tones; i++) {
            double hz = band.lowHz() * StrictMath.pow(ratio, (i + dice.uniform()) / tones);
            omega[i] = 2 * StrictMath.PI * hz;
            amplitude[i] = rms * StrictMath.sqrt(2.0 / tones) / StrictMath.pow(omega[i], order);
            double phase = 2 * StrictMath.PI * dice.uniform();
            cos[i] = StrictMath.cos(phase);
            sin[i] = StrictMath.sin(phase);
        }
        pace(periodSeconds);
    }

    /** From here on a step is {@code periodSeconds} long. */
    void pace(double periodSeconds) {
        for (int i = 0; i < tones; i++) {
            turnCos[i] = StrictMath.cos(omega[i] * periodSeconds);
            turnSin[i] = StrictMath.sin(omega[i] * periodSeconds);
        }
    }

    /** How many tones, spread evenly by ratio between two frequencies. */
    record Band(int tones, double lowHz, double highHz) {}

    /** Goes on by one sample and adds the motion; the envelope must be at the sample's time. Silent, the tones stand still. */
    void step() {
        if (envelope.value() == 0 && envelope.rate() == 0 && envelope.accel() == 0) {
            return;
        }
        double v = 0;
        double r = 0;
        double a = 0;
        for (int i = 0; i < tones; i++) {
            double c = cos[i] * turnCos[i] - sin[i] * turnSin[i];
            double s = sin[i] * turnCos[i] + cos[i] * turnSin[i];
            cos[i] = c;
            sin[i] = s;
            double inPhase = amplitude[i] * s;
            v += inPhase;
            r += amplitude[i] * omega[i] * c;
            a -= omega[i] * omega[i] * inPhase;
        }
        to.add(v, r, a, envelope);
        if (--untilRenorm == 0) {
            renorm();
        }
    }

    private void renorm() {
        untilRenorm = SAMPLES_TO_RENORM;
        for (int i = 0; i < tones; i++) {
            double scale = 1 / StrictMath.sqrt(cos[i] * cos[i] + sin[i] * sin[i]);
            cos[i] *= scale;
            sin[i] *= scale;
        }
    }
}
