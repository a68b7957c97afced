@NullMarked
package plumbline.device.gesture;

import org.jspecify.annotations.NullMarked;
