package plumbline.device.i2c;

import com.pi4j.io.i2c.I2CConfig;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.mockito.Mockito;
import plumbline.device.os.SystemLoopClock;

/**
 * A program of its own: what the first calls on a bus, and the first waits, take from the heap in a JVM that was just started.
 * Its arguments: a node and an address, whose every register holds 0x6C. On {@code /dev/null} every transfer fails, and that must
 * cost nothing either. What it prints first is the least that a call returned: 1 when all went well.
 */
public final class HeaplessCalls {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CALLS = 1000;
    private static final int WRONG_BYTES = -1000;
    private static final byte[] REGISTERS = {0x10, 1, 0x12, 2, 0x14, 3};

    private HeaplessCalls() {}

    public static void main(String[] args) {
        I2CConfig config = Mockito.mock(I2CConfig.class);
        Mockito.when(config.device()).thenReturn(Integer.decode(args[1]));
        LinuxI2c chip = new LinuxI2c(new LinuxI2cProvider(), config, LinuxBus.open(args[0], Bus.TIMEOUT_MILLIS));
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

    private static int step(LinuxI2c chip, SystemLoopClock clock, byte[] buffer) {
        clock.sleepUntil(clock.nanoTime() + 1000);
        int read = chip.readRegister(0x0F, buffer, 0, 14);
        int written = chip.writeRegister(0x10, buffer, 0, 2);
        int single = chip.writeRegister(0x10, (byte) 1);
        int several = chip.writeEach(REGISTERS, REGISTERS.length / 2);
        if (read == buffer.length && (buffer[0] != 0x6C || buffer[13] != 0x6C)) {
            return WRONG_BYTES;
        }
        return Math.min(Math.min(read, several), Math.min(written, single));
    }
}
