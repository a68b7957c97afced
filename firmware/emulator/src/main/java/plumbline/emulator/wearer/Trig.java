package plumbline.emulator.wearer;

/**
 * Sine and cosine that are the same on every machine and take nothing from the heap, which {@link StrictMath}'s do.
 *
 * <p>By reduction to an eighth of a turn with a constant in three parts (Cody and Waite, Software Manual for the Elementary
 * Functions, 1980, chapter 8) and Taylor's series; within 2 units in the last place for angles up to 100 000 rad.
 */
public final class Trig {
    private static final double QUARTER = StrictMath.PI / 2;

    /** So short that its product with a quarter's number is exact. */
    private static final double QUARTER_HIGH =
            Double.longBitsToDouble(Double.doubleToRawLongBits(QUARTER) & ~0xFFF_FFFFL);

    private static final double QUARTER_MIDDLE = QUARTER - QUARTER_HIGH;

    /** What a quarter turn has beyond a double's precision. */
    private static final double QUARTER_LOW = 6.123233995736766e-17;

    private Trig() {}

    /** Sine of {@code x}, rad, -100 000 to 100 000. */
    public static double sin(double x) {
        double quarters = StrictMath.floor(x / QUARTER + 0.5);
        return turned((int) (long) quarters, reduced(x, quarters));
    }

    /** Cosine of {@code x}, rad, -100 000 to 100 000. */
    public static double cos(double x) {
        double quarters = StrictMath.floor(x / QUARTER + 0.5);
        return turned((int) (long) quarters + 1, reduced(x, quarters));
    }

    private static double reduced(double x, double quarters) {
        return x - quarters * QUARTER_HIGH - quarters * QUARTER_MIDDLE - quarters * QUARTER_LOW;
    }

    private static double turned(int quarter, double y) {
        double value = (quarter & 1) == 0 ? smallSin(y) : smallCos(y);
        return (quarter & 2) == 0 ? value : -value;
    }

    private static double smallSin(double y) {
        double z = y * y;
        double series = 1.0 / 355_687_428_096_000.0;
        series = -1.0 / 1_307_674_368_000.0 + z * series;
        series = 1.0 / 6_227_020_800.0 + z * series;
        series = -1.0 / 39_916_800 + z * series;
        series = 1.0 / 362_880 + z * series;
        series = -1.0 / 5_040 + z * series;
        series = 1.0 / 120 + z * series;
        series = -1.0 / 6 + z * series;
        return y + y * z * series;
    }

    private static double smallCos(double y) {
        double z = y * y;
        double series = 1.0 / 20_922_789_888_000.0;
        series = -1.0 / 87_178_291_200.0 + z * series;
        series = 1.0 / 479_001_600 + z * series;
        series = -1.0 / 3_628_800 + z * series;
        series = 1.0 / 40_320 + z * series;
        series = -1.0 / 720 + z * series;
        series = 1.0 / 24 + z * series;
        double half = 0.5 * z;
        double first = 1 - half;
        return first + ((1 - first - half) + z * z * series);
    }
}
