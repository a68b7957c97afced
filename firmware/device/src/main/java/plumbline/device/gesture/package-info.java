/** What the wearer does on the unit itself: taps, the button, and the ritual that takes neutral. */
@NullMarked
package plumbline.device.gesture;

import org.jspecify.annotations.NullMarked;
