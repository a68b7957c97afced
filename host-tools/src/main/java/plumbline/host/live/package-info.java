/** A replay, or later a running unit, watched in the terminal: pacing, keys, the drawn view and the plain one. */
@NullMarked
package plumbline.host.live;

import org.jspecify.annotations.NullMarked;
