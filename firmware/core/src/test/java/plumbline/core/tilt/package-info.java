@NullMarked
package plumbline.core.tilt;

import org.jspecify.annotations.NullMarked;
