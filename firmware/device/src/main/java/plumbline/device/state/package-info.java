/** What a unit keeps over a restart: neutral, settings, calibration, fading; files that a cut leaves old or new. */
@NullMarked
package plumbline.device.state;

import org.jspecify.annotations.NullMarked;
