package plumbline.device.i2c;

import com.pi4j.exception.Pi4JException;
import com.pi4j.io.i2c.I2C;
import com.pi4j.io.i2c.I2CBus;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.Callable;
import plumbline.device.os.Libc;

/**
 * An open {@code /dev/i2c-N} and its one system call (linux/i2c-dev.h, {@code I2C_RDWR}).
 *
 * <p>The time after which a transfer is given up is the adapter's: it holds for other programs too, and stays when this one has
 * ended, for there is no way to ask what it was. Owned by the thread that opened it. After {@link #open} nothing is taken from the heap, interpreted or compiled, whether
 * a transfer succeeds or fails.
 */
final class LinuxBus implements I2CBus {

    private static final long I2C_TIMEOUT = 0x0702;
    private static final long I2C_TIMEOUT_UNIT_MILLIS = 10;
    private static final long I2C_RDWR = 0x0707;
    private static final long O_RDWR_CLOEXEC = 2 | 0x80000;
    private static final int NO_FILE = -1;

    private static final MethodHandle IOCTL = Libc.plain("ioctl");
    private static final MethodHandle OPEN = Libc.captured("open");
    private static final MethodHandle CLOSE = Libc.plain("close");

    private final String node;
    private final OwnerThread owner;
    private final MessageList messages;
    private final ErrnoReader errno = new ErrnoReader();
    private int file;
    private int users;

    private LinuxBus(String node, int file) {
        this.node = node;
        this.file = file;
        owner = new OwnerThread(node);
        messages = new MessageList(Arena.ofAuto());
    }

    /**
     * Opens {@code node} for the calling thread. The calls that link and settle the handles are made here, on no file at all,
     * so that the first real one takes nothing from the heap.
     *
     * @param timeoutMillis after which a transfer is given up, rounded up to 10 ms; 0 to leave the adapter as it is
     * @throws Pi4JException with the reason and what to do
     */
    static LinuxBus open(String node, int timeoutMillis) {
        int file;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment capture = Libc.captureMemory(arena);
            file = (int)
                    (long) OPEN.invokeExact(capture, arena.allocateFrom(node).address(), O_RDWR_CLOEXEC, 0L, 0L);
            if (file < 0) {
                throw new Pi4JException(BusNode.whyNotOpened(node, Libc.errno(capture)));
            }
        } catch (Pi4JException e) {
            throw e;
        } catch (Throwable impossible) {
            throw Libc.impossible(impossible);
        }
        LinuxBus bus = new LinuxBus(node, NO_FILE);
        bus.settleHandles();
        bus.file = file;
        if (timeoutMillis > 0) {
            bus.giveUpAfter(timeoutMillis);
        }
        return bus;
    }

    /** A kernel that has I2C_RDWR has this too, and refuses none but absurd times; what is no bus refuses both. */
    private void giveUpAfter(int millis) {
        long units = (millis + I2C_TIMEOUT_UNIT_MILLIS - 1) / I2C_TIMEOUT_UNIT_MILLIS;
        try {
            long ignored = (long) IOCTL.invokeExact((long) file, I2C_TIMEOUT, units, 0L);
        } catch (Throwable impossible) {
            throw Libc.impossible(impossible);
        }
    }

    private void settleHandles() {
        byte[] scratch = new byte[1];
        for (int i = 0; i < Libc.CALLS_UNTIL_SETTLED; i++) {
            messages.clear();
            messages.addWrite(0, 0, scratch, 0, 1);
            messages.addRead(0, 1);
            carry();
            messages.copyRead(1, scratch, 0);
        }
    }

    /** @throws IllegalStateException on a thread that did not open it, or when closed */
    MessageList begin() {
        owner.check();
        if (file == NO_FILE) {
            throw Refusal.closed(node);
        }
        messages.clear();
        return messages;
    }

    /**
     * Carries all messages added since {@link #begin}, between one start and one stop.
     *
     * @return 0 when all were carried, or a negative errno; {@link Wire#BROKEN} when only some were
     */
    int carry() {
        int carried;
        try {
            carried = (int) (long) IOCTL.invokeExact((long) file, I2C_RDWR, messages.address(), 0L);
        } catch (Throwable impossible) {
            throw Libc.impossible(impossible);
        }
        if (carried == messages.count()) {
            return 0;
        }
        return carried < 0 ? -errno.afterFailure() : Wire.BROKEN;
    }

    void use() {
        owner.check();
        users++;
    }

    /** Ends one use; the last closes the file, once. @return true if that was the last */
    boolean release() {
        owner.checkClosing();
        users--;
        if (users > 0 || file == NO_FILE) {
            return false;
        }
        int closing = file;
        file = NO_FILE;
        try {
            // Linux frees the number even when it reports an error: never to be repeated.
            long ignored = (long) CLOSE.invokeExact((long) closing, 0L, 0L, 0L);
        } catch (Throwable impossible) {
            throw Libc.impossible(impossible);
        }
        return true;
    }

    /** @throws Pi4JException with what {@code action} threw as its cause, as Pi4J's own buses do */
    @Override
    public <R> R execute(I2C i2c, Callable<R> action) {
        owner.check();
        try {
            return action.call();
        } catch (Exception e) {
            throw Refusal.action(i2c.id(), e);
        }
    }
}
