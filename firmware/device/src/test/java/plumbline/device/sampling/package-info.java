@NullMarked
package plumbline.device.sampling;

import org.jspecify.annotations.NullMarked;
