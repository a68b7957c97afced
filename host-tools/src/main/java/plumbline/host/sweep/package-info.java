/** Many settings over the same traces, on all cores. */
@NullMarked
package plumbline.host.sweep;

import org.jspecify.annotations.NullMarked;
