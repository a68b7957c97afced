/** Chips that do not exist, against the data sheets of those that do. */
@NullMarked
package plumbline.emulator.chip;

import org.jspecify.annotations.NullMarked;
