/** What is done when the process ends, however it ends. */
@NullMarked
package plumbline.host.ending;

import org.jspecify.annotations.NullMarked;
