@NullMarked
package plumbline.core.status;

import org.jspecify.annotations.NullMarked;
