/** Integer arithmetic in Q formats: saturating, rounding, square roots and arcs, with no heap and no floating point. */
@NullMarked
package plumbline.core.fixed;

import org.jspecify.annotations.NullMarked;
