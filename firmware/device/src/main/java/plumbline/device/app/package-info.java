/** Wiring, and nothing else. */
@NullMarked
package plumbline.device.app;

import org.jspecify.annotations.NullMarked;
