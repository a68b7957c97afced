/** Rules that hold for the whole emulator. */
@NullMarked
package plumbline.emulator;

import org.jspecify.annotations.NullMarked;
