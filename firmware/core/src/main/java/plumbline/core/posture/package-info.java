/** From up to decisions: body frame, angles, activity, slouch, dose, alerts, breaks, slip. */
@NullMarked
package plumbline.core.posture;

import org.jspecify.annotations.NullMarked;
