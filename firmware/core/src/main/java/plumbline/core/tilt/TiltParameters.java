package plumbline.core.tilt;

/**
 * What the tilt filter is tuned by; state is elsewhere.
 *
 * <p>Defaults from D. Laidig, T. Seel, "VQF", Information Fusion 91 (2023), doi:10.1016/j.inffus.2022.10.014, except where
 * a line says otherwise.
 *
 * @param tauMillis time constant of the specific force's low-pass in the inertial frame, ms; 1000 to 10 000, default 3000
 * @param settledMillis how far back the settled estimate looks, ms; 500 to 4000, default 3000 (measured: more than tau gains little)
 * @param restMinMillis stillness that counts as rest, ms; default 1500
 * @param restTauMillis time constant of the low-pass that stillness is judged against, ms; default 500
 * @param restGyroMilliDps deviation of angular rate that ends stillness, 0.001 °/s; default 2000
 * @param restAccelMicroG deviation of specific force that ends stillness, 10⁻⁶ g; default 51 000
 * @param biasSigmaInitMilliDps how uncertain a bias is before any rest, 0.001 °/s; default 500
 * @param biasSigmaRestMilliDps how uncertain it is after a long rest, 0.001 °/s; default 30
 * @param biasSigmaMotionMilliDps how uncertain it is after a long motion, 0.001 °/s; default 100
 * @param biasForgettingSeconds time in which a bias becomes uncertain by 0.1 °/s, s; default 100
 * @param biasStepMilliDps how far from the bias an angular rate may be and still count as rest at once; default 2000
 * @param biasLimitMilliDps the greatest bias believed, 0.001 °/s; default 25 000 (an MPU-6050 may be 20 °/s off)
 */
public record TiltParameters(
        int tauMillis,
        int settledMillis,
        int restMinMillis,
        int restTauMillis,
        int restGyroMilliDps,
        int restAccelMicroG,
        int biasSigmaInitMilliDps,
        int biasSigmaRestMilliDps,
        int biasSigmaMotionMilliDps,
        int biasForgettingSeconds,
        int biasStepMilliDps,
        int biasLimitMilliDps) {

    private static final TiltParameters DEFAULTS =
            new TiltParameters(3000, 3000, 1500, 500, 2000, 51_000, 500, 30, 100, 100, 2000, 25_000);

    public TiltParameters {
        if (tauMillis < 1000 || tauMillis > 10_000) {
            throw new IllegalArgumentException("tau must be 1000 to 10000 ms, found " + tauMillis);
        }
        if (settledMillis < 500 || settledMillis > 4000) {
            throw new IllegalArgumentException("settled look-back must be 500 to 4000 ms, found " + settledMillis);
        }
    }

    /** Every parameter at its default. */
    public static TiltParameters defaults() {
        return DEFAULTS;
    }
}
