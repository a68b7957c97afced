/** State that decisions depend on, put into bytes and taken out again: how a run goes on elsewhere, bit for bit. */
@NullMarked
package plumbline.core.state;

import org.jspecify.annotations.NullMarked;
