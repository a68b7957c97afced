/** MCAP traces: a writer that allocates nothing, a reader that forgives nothing. */
@NullMarked
package plumbline.core.trace;

import org.jspecify.annotations.NullMarked;
