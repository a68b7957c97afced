@NullMarked
package plumbline.device.os;

import org.jspecify.annotations.NullMarked;
