@NullMarked
package plumbline.host.files;

import org.jspecify.annotations.NullMarked;
