/** Files as the commands use them: inputs that are checked first, outputs that appear whole or not at all. */
@NullMarked
package plumbline.host.files;

import org.jspecify.annotations.NullMarked;
