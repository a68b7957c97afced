@NullMarked
package plumbline.host.trace;

import org.jspecify.annotations.NullMarked;
