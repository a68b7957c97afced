/** Where batches come from: MCAP files and simulated wearers, and a window on any of them. */
@NullMarked
package plumbline.host.trace;

import org.jspecify.annotations.NullMarked;
