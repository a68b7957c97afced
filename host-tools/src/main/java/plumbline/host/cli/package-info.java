/** The {@code plumb} command: one class a command, parsing and printing only. */
@NullMarked
package plumbline.host.cli;

import org.jspecify.annotations.NullMarked;
