@NullMarked
package plumbline.device.i2c;

import org.jspecify.annotations.NullMarked;
