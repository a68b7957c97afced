/** Drivers of inertial sensors over the bus seam. */
@NullMarked
package plumbline.device.imu;

import org.jspecify.annotations.NullMarked;
