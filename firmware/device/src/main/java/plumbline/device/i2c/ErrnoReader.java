package plumbline.device.i2c;

import java.nio.ByteBuffer;
import plumbline.device.os.Errno;
import plumbline.device.os.Libc;

/**
 * Reads errno after a call that did not capture it, and knows when it can't be trusted.
 *
 * <p>Between the failed call and the reading the thread may have waited for a safepoint, and the JVM waits by {@code futex},
 * which leaves {@code EAGAIN} or {@code EINTR} behind when it didn't have to. Those two are therefore no answer about the bus
 * (see docs/adr/0001): they are read as {@code EIO}. Owned by the thread that made it: errno is the thread's own.
 */
final class ErrnoReader {

    private final ByteBuffer errno = Libc.errnoOfThisThread();

    /** errno of a call that just failed, 1 and up; takes nothing from the heap. */
    int afterFailure() {
        return trusted(errno.getInt(0));
    }

    static int trusted(int errno) {
        return errno == Errno.EAGAIN || errno == Errno.EINTR || errno <= 0 ? Errno.EIO : errno;
    }
}
