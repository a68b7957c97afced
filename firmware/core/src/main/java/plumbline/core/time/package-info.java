/** Time as it is handed to those who need it, so that tests and the emulator can be its master. */
@NullMarked
package plumbline.core.time;

import org.jspecify.annotations.NullMarked;
