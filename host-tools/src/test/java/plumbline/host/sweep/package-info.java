@NullMarked
package plumbline.host.sweep;

import org.jspecify.annotations.NullMarked;
