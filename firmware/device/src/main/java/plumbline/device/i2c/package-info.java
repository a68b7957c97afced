/** The bus: Pi4J, our provider for it, and the seam that drivers see. The only code that knows ioctl. */
@NullMarked
package plumbline.device.i2c;

import org.jspecify.annotations.NullMarked;
