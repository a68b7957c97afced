package plumbline.device.gesture;

import plumbline.core.posture.Forward;

/**
 * Whether a trunk is upright, by how the case hangs on it: its button up, tilted forward as an upper back is.
 *
 * <p>Which axis of the sensor is up then depends on how its board sits in the case, and that is known by its front: flat in the
 * base (±z) it is y, on its edge (±x, ±y) either axis across the front, and any while the front is to be learnt; each with
 * either end up. One thread. Takes nothing from the heap.
 */
final class Upright {

    private static final int ONE_Q30 = 1 << 30;

    /** The slope of an upper back: 10 degrees. */
    private static final long SLOPE_SINE_Q30 = 186_453_311;

    private static final long SLOPE_COSINE_Q30 = 1_057_429_273;

    /** Within 25 degrees of that slope. */
    private static final long NEAR_COSINE_Q30 = 973_140_576;

    /** Where nobody knows which way it slopes: within 35 degrees of the axis itself. */
    private static final long NEAR_AXIS_COSINE_Q30 = 879_557_810;

    private Forward front = Forward.LEARN;

    /** The board's front is {@code named}; to be learnt at first. */
    void mount(Forward named) {
        front = named;
    }

    /** Takes up, a unit vector in the sensor's axes, Q30. */
    boolean holds(int upXQ30, int upYQ30, int upZQ30) {
        long x = Math.abs((long) upXQ30);
        long y = Math.abs((long) upYQ30);
        long z = Math.abs((long) upZQ30);
        if (front == Forward.LEARN) {
            return Math.max(x, Math.max(y, z)) >= NEAR_AXIS_COSINE_Q30;
        }
        long alongQ30 = (long) upXQ30 * front.x() + (long) upYQ30 * front.y() + (long) upZQ30 * front.z();
        long upQ30 = Math.max(front.y() == 0 ? y : x, front.z() == 0 ? z : 0);
        return upQ30 * SLOPE_COSINE_Q30 - alongQ30 * SLOPE_SINE_Q30 >= NEAR_COSINE_Q30 * ONE_Q30;
    }
}
