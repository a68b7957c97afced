/** A replay as something that the live view can play. */
@NullMarked
package plumbline.host.playback;

import org.jspecify.annotations.NullMarked;
