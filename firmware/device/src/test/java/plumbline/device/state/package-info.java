@NullMarked
package plumbline.device.state;

import org.jspecify.annotations.NullMarked;
