@NullMarked
package plumbline.core.posture;

import org.jspecify.annotations.NullMarked;
