/** The vibration driver and what it plays. */
@NullMarked
package plumbline.device.haptics;

import org.jspecify.annotations.NullMarked;
