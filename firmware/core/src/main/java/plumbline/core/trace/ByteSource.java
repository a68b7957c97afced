package plumbline.core.trace;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes that can be read at any position: a file, a mapped region, an array. */
public interface ByteSource {

    /** Bytes there are. */
    long size() throws IOException;

    /** Fills {@code target} from {@code position} on as far as there are bytes; the count read, or -1 at the end. */
    int read(ByteBuffer target, long position) throws IOException;
}
