/** The MCAP container as such: records, chunks, indexes; knows nothing of what is stored in it. */
@NullMarked
package plumbline.core.trace.mcap;

import org.jspecify.annotations.NullMarked;
