/** Traces on the unit's disk: a ring from the loop, a flight recorder, recordings on request. */
@NullMarked
package plumbline.device.recording;

import org.jspecify.annotations.NullMarked;
