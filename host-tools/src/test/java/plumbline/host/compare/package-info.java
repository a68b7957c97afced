@NullMarked
package plumbline.host.compare;

import org.jspecify.annotations.NullMarked;
