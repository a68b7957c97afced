/** What an inertial sensor delivers: counts, ranges, batches, and the calibration that corrects them. */
@NullMarked
package plumbline.core.imu;

import org.jspecify.annotations.NullMarked;
