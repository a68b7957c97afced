/** Work off the loop's thread: done in steps, by a thread or by a test. */
@NullMarked
package plumbline.device.duty;

import org.jspecify.annotations.NullMarked;
