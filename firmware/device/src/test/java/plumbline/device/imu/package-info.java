/** Drivers against exact bytes, against chips with faults, and against the heap. */
@NullMarked
package plumbline.device.imu;

import org.jspecify.annotations.NullMarked;
