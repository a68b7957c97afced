/** Chips that don't exist, as registers, FIFOs and timing. */
@NullMarked
package plumbline.emulator.chip;

import org.jspecify.annotations.NullMarked;
