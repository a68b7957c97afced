@NullMarked
package plumbline.emulator.pi4j;

import org.jspecify.annotations.NullMarked;
