package plumbline.device.sampling;

import org.jspecify.annotations.Nullable;
import plumbline.device.imu.ImuDriver;

/**
 * Looks which sensor there is: before there is a driver, and again while its sensor is missing. Called by the loop's thread, ever
 * less often while there is none.
 */
@FunctionalInterface
public interface SensorFinder {

    /**
     * A driver for the sensor that answers, wherever it is, or null if none does; a few transfers at most. It takes something
     * from the heap for one that is found only, once there has been one.
     */
    @Nullable ImuDriver find(long nowNanos);
}
