package plumbline.device.i2c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.pi4j.exception.Pi4JException;
import com.pi4j.io.exception.IOException;
import com.pi4j.io.i2c.I2CConfig;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import plumbline.device.os.Errno;

/** Against a real file that is no bus: every ioctl is answered with ENOTTY. */
class LinuxI2cTest {

    private static final int REFUSED = -Errno.ENOTTY;
    private static final int TOO_LONG = -Errno.EINVAL;

    private final LinuxBus bus = LinuxBus.open("/dev/null", 0);
    private final LinuxI2c chip = chip();
    private final byte[] bytes = new byte[16];

    @Test
    void shouldReturnTheKernelsErrorFromEveryMethodThatReturnsALength() {
        assertEquals(REFUSED, chip.read());
        assertEquals(REFUSED, chip.read(bytes));
        assertEquals(REFUSED, chip.read(bytes, 1, 3));
        assertEquals(REFUSED, chip.write((byte) 1));
        assertEquals(REFUSED, chip.write(1));
        assertEquals(REFUSED, chip.write(bytes));
        assertEquals(REFUSED, chip.write(bytes, 1, 3));
        assertEquals(REFUSED, chip.readRegister(1));
        assertEquals(REFUSED, chip.readRegister(1, bytes));
        assertEquals(REFUSED, chip.readRegister(1, bytes, 1, 3));
        assertEquals(REFUSED, chip.readRegister(new byte[] {1, 2}, bytes, 1, 3));
        assertEquals(REFUSED, chip.writeRegister(1, (byte) 2));
        assertEquals(REFUSED, chip.writeRegister(1, bytes));
        assertEquals(REFUSED, chip.writeRegister(1, bytes, 1, 3));
        assertEquals(REFUSED, chip.writeRegister(new byte[] {1, 2}, bytes, 1, 3));
        assertEquals(REFUSED, chip.getRegister(1).read());
        assertEquals(REFUSED, chip.writeEach(bytes, 8));
    }

    @Test
    void shouldThrowFromTheMethodThatHasNothingToReturnAnErrorBy() {
        IOException thrown =
                assertThrows(IOException.class, () -> chip.writeThenRead(new byte[] {1}, 0, 1, 0, bytes, 0, 2));

        assertTrue(String.valueOf(thrown.getMessage()).contains("ENOTTY"), thrown.getMessage());
    }

    @Test
    void shouldCarryNothingWhenNothingIsToBeRead() {
        assertEquals(0, chip.readRegister(1, bytes, 16, 4));
        assertEquals(0, chip.read(bytes, 0, 0));
    }

    @Test
    void shouldRefuseWhatNoTransferCanHold() {
        byte[] long1 = new byte[8193];

        assertEquals(TOO_LONG, chip.read(long1, 0, 8193));
        assertEquals(TOO_LONG, chip.readRegister(1, long1, 0, 8193));
        assertEquals(REFUSED, chip.readRegister(1, long1, 0, 8192));
        assertEquals(TOO_LONG, chip.write(long1, 0, 8193));
        assertEquals(TOO_LONG, chip.writeRegister(1, long1, 0, 8192));
        assertEquals(REFUSED, chip.writeRegister(1, long1, 0, 8191));
        assertEquals(TOO_LONG, chip.writeRegister(new byte[] {1, 2}, long1, 0, 8191));
        assertEquals(TOO_LONG, chip.readRegister(long1, bytes, 0, 1));
        assertEquals(TOO_LONG, chip.writeEach(long1, 9));
        assertEquals(TOO_LONG, chip.writeEach(long1, 0));
    }

    @Test
    void shouldThrowWhenTheArgumentsAreWrong() {
        assertThrows(IndexOutOfBoundsException.class, () -> chip.read(bytes, -1, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> chip.readRegister(1, bytes, 17, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> chip.writeRegister(1, bytes, 0, -1));
        assertThrows(IllegalArgumentException.class, () -> chip.readRegister(256));
        assertThrows(IllegalArgumentException.class, () -> chip.writeRegister(-1, (byte) 0));
    }

    @Test
    void shouldCloseTheFileOnceWithItsLastChip() {
        LinuxI2c second = chip();

        chip.close();
        chip.close();

        assertFalse(chip.isOpen());
        assertThrows(IllegalStateException.class, chip::read);
        assertEquals(REFUSED, second.read());
        second.close();
        assertThrows(IllegalStateException.class, bus::begin);
    }

    @Test
    void shouldNameBothThreadsWhenAnotherOneCalls() throws InterruptedException {
        AtomicReference<Throwable> caught = new AtomicReference<>(new AssertionError("nothing was thrown"));
        Thread stranger = new Thread(
                () -> {
                    try {
                        chip.read();
                    } catch (IllegalStateException e) {
                        caught.set(e);
                    }
                },
                "stranger");
        stranger.start();
        stranger.join();

        String message = String.valueOf(caught.get().getMessage());
        assertTrue(message.contains("\"stranger\""), message);
        assertTrue(message.contains("\"" + Thread.currentThread().getName() + "\""), message);
    }

    @Test
    void shouldLetAnyoneClearUpBehindAThreadThatHasEnded() throws InterruptedException {
        AtomicReference<LinuxI2c> left = new AtomicReference<>(chip);
        Thread owner = new Thread(
                () -> left.set(new LinuxI2c(new LinuxI2cProvider(), config(), LinuxBus.open("/dev/null", 0))));
        owner.start();
        owner.join();

        left.get().close();

        assertFalse(left.get().isOpen());
    }

    @Test
    void shouldSayWhatToDoWhenTheNodeIsNotThere() {
        Pi4JException thrown = assertThrows(Pi4JException.class, () -> LinuxBus.open("/dev/i2c-9999", 0));

        String message = String.valueOf(thrown.getMessage());
        assertTrue(message.contains("ENOENT"), message);
        assertTrue(message.contains("dtparam=i2c_arm=on,i2c_arm_baudrate=400000"), message);
    }

    private LinuxI2c chip() {
        return new LinuxI2c(new LinuxI2cProvider(), config(), bus);
    }

    private static I2CConfig config() {
        I2CConfig config = mock(I2CConfig.class);
        when(config.bus()).thenReturn(1);
        when(config.device()).thenReturn(0x6A);
        return config;
    }
}
