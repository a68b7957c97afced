@NullMarked
package plumbline.core.imu;

import org.jspecify.annotations.NullMarked;
