@NullMarked
package plumbline.device.haptics;

import org.jspecify.annotations.NullMarked;
