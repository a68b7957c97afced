package plumbline.core.trace;

/** Sensor time as people read it. */
final class Seconds {

    private Seconds() {}

    /** {@code micros} in seconds with three decimals, rounded toward zero; no unit. */
    static String text(long micros) {
        long millis = micros / 1000;
        String sign = millis < 0 ? "-" : "";
        long size = Math.abs(millis);
        String fraction = Long.toString(1000 + size % 1000).substring(1);
        return sign + size / 1000 + "." + fraction;
    }
}
