@NullMarked
package plumbline.device.app;

import org.jspecify.annotations.NullMarked;
