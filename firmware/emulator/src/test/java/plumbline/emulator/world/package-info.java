@NullMarked
package plumbline.emulator.world;

import org.jspecify.annotations.NullMarked;
