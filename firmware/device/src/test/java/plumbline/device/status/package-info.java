@NullMarked
package plumbline.device.status;

import org.jspecify.annotations.NullMarked;
