/** Protocol Buffers as far as a trace needs them: the wire format without a runtime, and schemas from {@code .proto} text. */
@NullMarked
package plumbline.core.trace.proto;

import org.jspecify.annotations.NullMarked;
