/** Recordings in comma-separated values: strict reading into counts, and writing. */
@NullMarked
package plumbline.host.csv;

import org.jspecify.annotations.NullMarked;
