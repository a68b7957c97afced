@NullMarked
package plumbline.emulator.scenario;

import org.jspecify.annotations.NullMarked;
