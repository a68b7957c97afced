@NullMarked
package plumbline.host.csv;

import org.jspecify.annotations.NullMarked;
