/** Tests of what drawn views are made of. */
@NullMarked
package plumbline.host.screen;

import org.jspecify.annotations.NullMarked;
