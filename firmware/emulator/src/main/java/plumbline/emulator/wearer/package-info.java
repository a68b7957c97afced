/** A wearer who does not exist: scenarios become motion, motion becomes counts, with the truth beside them. */
@NullMarked
package plumbline.emulator.wearer;

import org.jspecify.annotations.NullMarked;
