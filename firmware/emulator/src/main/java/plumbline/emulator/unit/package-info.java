/** A whole unit that doesn't exist: clock, bus, chips, wearer, and the door through which it is told what to do. */
@NullMarked
package plumbline.emulator.unit;

import org.jspecify.annotations.NullMarked;
