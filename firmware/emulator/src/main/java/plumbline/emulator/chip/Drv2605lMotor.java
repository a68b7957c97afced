package plumbline.emulator.chip;

/** What the DRV2605L drives its motor with now, and its log. */
final class Drv2605lMotor {

    final HapticLog log = new HapticLog();

    private int amplitudePermille;
    private long endNanos;

    int amplitudePermille() {
        return amplitudePermille;
    }

    /** Drives until {@code endNanos}, or with {@link Long#MAX_VALUE} until something else does. */
    void run(long startNanos, long endNanos, int effect, int amplitudePermille) {
        stop(startNanos);
        long lengthNanos = endNanos == Long.MAX_VALUE ? endNanos : endNanos - startNanos;
        log.begin(startNanos, lengthNanos, effect, amplitudePermille);
        this.amplitudePermille = amplitudePermille;
        this.endNanos = endNanos;
    }

    void stop(long nowNanos) {
        if (amplitudePermille > 0 && nowNanos < endNanos) {
            log.cut(nowNanos);
        }
        amplitudePermille = 0;
    }
}
