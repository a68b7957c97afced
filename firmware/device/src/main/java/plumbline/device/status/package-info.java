/** The status file: how the unit fares, for any tool at any time. */
@NullMarked
package plumbline.device.status;

import org.jspecify.annotations.NullMarked;
