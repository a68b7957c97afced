/** How far the tilt filter is from an optical truth, beside published figures. */
@NullMarked
package plumbline.host.accuracy;

import org.jspecify.annotations.NullMarked;
