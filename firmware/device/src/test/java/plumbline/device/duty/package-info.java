@NullMarked
package plumbline.device.duty;

import org.jspecify.annotations.NullMarked;
