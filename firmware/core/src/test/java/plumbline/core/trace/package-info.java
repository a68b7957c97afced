@NullMarked
package plumbline.core.trace;

import org.jspecify.annotations.NullMarked;
