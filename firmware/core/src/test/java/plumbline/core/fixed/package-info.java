@NullMarked
package plumbline.core.fixed;

import org.jspecify.annotations.NullMarked;
