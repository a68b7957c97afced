/** Tests of playback without sleeping, and of what the screen says. */
@NullMarked
package plumbline.host.live;

import org.jspecify.annotations.NullMarked;
