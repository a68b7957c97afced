/** The Debian package, as a unit would take it. */
@NullMarked
package plumbline.device.installed;

import org.jspecify.annotations.NullMarked;
