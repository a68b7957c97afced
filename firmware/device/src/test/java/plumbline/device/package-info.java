@NullMarked
package plumbline.device;

import org.jspecify.annotations.NullMarked;
