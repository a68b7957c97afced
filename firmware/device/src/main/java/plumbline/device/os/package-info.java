/** The operating system's calls that Java has no word for, each behind a plain method. */
@NullMarked
package plumbline.device.os;

import org.jspecify.annotations.NullMarked;
