@NullMarked
package plumbline.emulator.wearer;

import org.jspecify.annotations.NullMarked;
