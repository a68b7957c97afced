@NullMarked
package plumbline.emulator.unit;

import org.jspecify.annotations.NullMarked;
