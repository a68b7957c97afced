@NullMarked
package plumbline.core;

import org.jspecify.annotations.NullMarked;
