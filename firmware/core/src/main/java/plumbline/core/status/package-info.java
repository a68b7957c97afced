/** The page on which a running unit tells how it fares, for whoever may read it; the file itself is the caller's. */
@NullMarked
package plumbline.core.status;

import org.jspecify.annotations.NullMarked;
