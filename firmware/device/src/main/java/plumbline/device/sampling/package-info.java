/** The loop: drain, decide, nudge; its clock, its recovery, its watch on itself. */
@NullMarked
package plumbline.device.sampling;

import org.jspecify.annotations.NullMarked;
