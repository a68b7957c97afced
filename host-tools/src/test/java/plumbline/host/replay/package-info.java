@NullMarked
package plumbline.host.replay;

import org.jspecify.annotations.NullMarked;
