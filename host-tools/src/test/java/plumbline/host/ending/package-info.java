/** Tests of farewells. */
@NullMarked
package plumbline.host.ending;

import org.jspecify.annotations.NullMarked;
