/** One emulated I2C bus, and the doors to it. */
@NullMarked
package plumbline.emulator.bus;

import org.jspecify.annotations.NullMarked;
