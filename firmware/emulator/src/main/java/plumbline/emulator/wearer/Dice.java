package plumbline.emulator.wearer;

/**
 * Random numbers that are the same on every machine: SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number
 * generators, OOPSLA 2014) and, for normal ones, the ziggurat of Marsaglia and Tsang (J. Stat. Softw. 5(8), 2000) with 256
 * layers.
 */
public final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double TWO_TO_MINUS_53 = 1.0 / (1L << 53);

    private static final int LAYERS = 256;
    private static final double TAIL = 3.654152885361009;
    private static final double LAYER_AREA = 0.00492867323399;
    private static final double[] EDGE = new double[LAYERS + 1];
    private static final double[] DENSITY = new double[LAYERS + 1];

    static {
        EDGE[0] = LAYER_AREA / density(TAIL);
        EDGE[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            EDGE[i] = StrictMath.sqrt(-2 * StrictMath.log(LAYER_AREA / EDGE[i - 1] + density(EDGE[i - 1])));
        }
        for (int i = 0; i <= LAYERS; i++) {
            DENSITY[i] = density(EDGE[i]);
        }
    }

    private long state;

    public Dice(long seed) {
        state = seed;
    }

    /** A stream of its own for {@code purpose}, so that one user of random numbers does not disturb another. */
    public Dice split(int purpose) {
        return new Dice(mix(state ^ mix(purpose * GOLDEN_GAMMA + 1)));
    }

    long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** From 0, inclusive, to 1, exclusive. */
    public double uniform() {
        return (nextLong() >>> 11) * TWO_TO_MINUS_53;
    }

    public double between(double least, double most) {
        return least + (most - least) * uniform();
    }

    /** Normal, mean 0, deviation 1. */
    public double gaussian() {
        while (true) {
            long bits = nextLong();
            int layer = (int) bits & (LAYERS - 1);
            double x = (bits >> 10) * (1.0 / (1L << 53)) * EDGE[layer];
            double size = StrictMath.abs(x);
            if (size < EDGE[layer + 1]) {
                return x;
            }
            if (layer == 0) {
                return StrictMath.copySign(tail(), x);
            }
            if (DENSITY[layer] + uniform() * (DENSITY[layer + 1] - DENSITY[layer]) < density(size)) {
                return x;
            }
        }
    }

    /** Normal with deviation {@code sigma}, nothing beyond {@code limit} on either side. */
    double gaussian(double sigma, double limit) {
        return StrictMath.clamp(sigma * gaussian(), -limit, limit);
    }

    private double tail() {
        double beyond;
        double height;
        do {
            beyond = -StrictMath.log(1 - uniform()) / TAIL;
            height = -StrictMath.log(1 - uniform());
        } while (2 * height < beyond * beyond);
        return TAIL + beyond;
    }

    private static double density(double x) {
        return StrictMath.exp(-0.5 * x * x);
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
