package plumbline.device.imu;

/**
 * Output data rates of the LSM6DSOX (ST DS12814, tables of ODR_XL and ODR_G; the same code selects a batch data rate).
 *
 * <p>Rate and timestamp come from one oscillator: a period is a whole number of nominal 25 µs ticks (6667 Hz is six of them).
 */
public enum Lsm6dsoxRate {
    HZ_104(0b0100, 384),
    HZ_208(0b0101, 192),
    HZ_416(0b0110, 96),
    HZ_833(0b0111, 48),
    HZ_1667(0b1000, 24);

    private static final long TICK_NANOS = 25_000;

    /** 0.15 %, the step of INTERNAL_FREQ_FINE, is three of these. */
    private static final int FINE_PARTS = 2000;

    private final int code;
    private final int ticks;

    Lsm6dsoxRate(int code, int ticks) {
        this.code = code;
        this.ticks = ticks;
    }

    /** Four bits, for ODR_XL, ODR_G, BDR_XL and BDR_GY alike. */
    int code() {
        return code;
    }

    /** Timestamp ticks from one sample to the next. */
    int ticks() {
        return ticks;
    }

    /**
     * True time between two samples, ns, rounded (ST AN5272, INTERNAL_FREQ_FINE; Linux, {@code st_lsm6dsx}, has the same steps of
     * 0.15 % of 40 kHz, linearized).
     *
     * @param freqFine what INTERNAL_FREQ_FINE holds, -128 to 127
     */
    int periodNanos(int freqFine) {
        int parts = FINE_PARTS + 3 * freqFine;
        return (int) ((ticks * TICK_NANOS * FINE_PARTS + parts / 2) / parts);
    }
}
