/** The complementary filter: from counts to the direction of up in the sensor frame. */
@NullMarked
package plumbline.core.tilt;

import org.jspecify.annotations.NullMarked;
