package plumbline.device.i2c;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import plumbline.device.os.Errno;

class ErrnoReaderTest {

    @Test
    void shouldBelieveWhatOnlyTheBusCanHaveSaid() {
        assertEquals(121, ErrnoReader.trusted(121));
        assertEquals(110, ErrnoReader.trusted(110));
        assertEquals(Errno.ENXIO, ErrnoReader.trusted(Errno.ENXIO));
    }

    @Test
    void shouldNotBelieveWhatTheJvmsOwnWaitingLeavesBehind() {
        assertEquals(Errno.EIO, ErrnoReader.trusted(Errno.EAGAIN));
        assertEquals(Errno.EIO, ErrnoReader.trusted(Errno.EINTR));
        assertEquals(Errno.EIO, ErrnoReader.trusted(0));
    }
}
