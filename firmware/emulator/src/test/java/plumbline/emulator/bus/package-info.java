@NullMarked
package plumbline.emulator.bus;

import org.jspecify.annotations.NullMarked;
