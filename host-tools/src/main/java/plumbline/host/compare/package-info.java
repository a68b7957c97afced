/** What differs between two runs, decision by decision. */
@NullMarked
package plumbline.host.compare;

import org.jspecify.annotations.NullMarked;
