@NullMarked
package plumbline.host;

import org.jspecify.annotations.NullMarked;
