/** The emulated bus as a Pi4J plugin: on the class path, it takes the place of the hardware's. The only code here that knows Pi4J. */
@NullMarked
package plumbline.emulator.pi4j;

import org.jspecify.annotations.NullMarked;
