package plumbline.core.trace;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Where a trace goes: a file, a ring, an array. Append only. */
public interface ByteSink {

    /** Takes all that remains in {@code bytes}. */
    void write(ByteBuffer bytes) throws IOException;

    /** Makes what was written durable. */
    void force() throws IOException;
}
