@NullMarked
package plumbline.device.recording;

import org.jspecify.annotations.NullMarked;
