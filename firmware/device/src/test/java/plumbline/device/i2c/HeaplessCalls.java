package plumbline.device.i2c;

import com.pi4j.io.i2c.I2C;
import com.pi4j.io.i2c.I2CConfig;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.mockito.Mockito;
import plumbline.device.os.SystemLoopClock;

/**
 * A program of its own: what the first calls on a bus, and the first waits, take from the heap in a JVM that was just started.
 * Its arguments: a node and an address. On {@code /dev/null} every transfer fails, and that must cost nothing either.
 */
final class HeaplessCalls {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CALLS = 1000;

    private HeaplessCalls() {}

    public static void main(String[] args) {
        I2CConfig config = Mockito.mock(I2CConfig.class);
        Mockito.when(config.device()).thenReturn(Integer.decode(args[1]));
        I2C chip = new LinuxI2c(new LinuxI2cProvider(), config, LinuxBus.open(args[0]));
        SystemLoopClock clock = new SystemLoopClock();
        byte[] buffer = new byte[14];
        THREADS.getCurrentThreadAllocatedBytes();
        long begin = THREADS.getCurrentThreadAllocatedBytes();
        int result = step(chip, clock, buffer);
        long afterFirst = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) {
            result = step(chip, clock, buffer);
        }
        long afterAll = THREADS.getCurrentThreadAllocatedBytes();
        System.out.println("result " + result + ", first " + (afterFirst - begin) + " bytes, then "
                + (afterAll - afterFirst) + " bytes");
    }

    private static int step(I2C chip, SystemLoopClock clock, byte[] buffer) {
        clock.sleepUntil(clock.nanoTime() + 1000);
        int read = chip.readRegister(0x0F, buffer, 0, 14);
        int written = chip.writeRegister(0x10, buffer, 0, 2);
        int single = chip.writeRegister(0x10, (byte) 1);
        return Math.min(read, Math.min(written, single));
    }
}
