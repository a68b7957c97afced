package plumbline.device.sampling;

import org.jspecify.annotations.Nullable;
import plumbline.device.imu.ImuDriver;

/** Looks which sensor there is, before there is a driver. Called by the loop's thread, ever less often while there is none. */
@FunctionalInterface
public interface SensorFinder {

    /** A driver for the sensor that answers, or null if none does; a few transfers at most. */
    @Nullable ImuDriver find(long nowNanos);
}
