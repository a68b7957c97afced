@NullMarked
package plumbline.host.cli;

import org.jspecify.annotations.NullMarked;
