package plumbline.emulator.bus;

import org.jspecify.annotations.Nullable;
import plumbline.core.time.LoopClock;
import plumbline.emulator.chip.EmulatedChip;

/**
 * An I2C bus with chips that don't exist, living by a clock, and all that can go wrong on one.
 *
 * <p>Safe for threads: one transfer, or one other call, at a time. A transfer takes nothing from the heap. Chips live on in the
 * order in which they were attached, so a sensor that feels a motor is attached before the motor's driver.
 */
public final class EmulatedBus implements BusModel {

    /** {@code EIO}. */
    public static final int BROKEN = -5;

    private static final long NEVER = Long.MIN_VALUE;
    private static final int HIGHEST_ADDRESS = 0x77;

    /** Address and acknowledge; a byte and its acknowledge. */
    private static final int BITS = 9;

    /** As long as Linux grants an adapter that nobody has told otherwise (drivers/i2c/i2c-core-base.c: HZ). */
    private static final long DEFAULT_TIMEOUT_NANOS = 1_000_000_000;

    /** Something that is to be done at a time. */
    @FunctionalInterface
    public interface Alarm {

        /** Does what is due by {@code nowNanos}. @return when to be rung again; {@link Long#MAX_VALUE} for never */
        long ring(long nowNanos);
    }

    private final LoopClock clock;
    private final BusPace pace;
    private final @Nullable Socket[] sockets = new Socket[HIGHEST_ADDRESS + 1];
    private final Socket[] inOrder = new Socket[HIGHEST_ADDRESS + 1];
    private int plugged;
    private Alarm alarm = nowNanos -> Long.MAX_VALUE;
    private long alarmNanos = Long.MAX_VALUE;
    private long timeoutNanos = DEFAULT_TIMEOUT_NANOS;
    private long stuckUntilNanos = NEVER;
    private long brokenUntilNanos = NEVER;
    private long cutUntilNanos = NEVER;
    private long garbledUntilNanos = NEVER;
    private long heldUpNanos;
    private long noise = 1;
    private long transfers;

    /** @param bitsPerSecond how fast it is, such as 400 000; 0 for a bus that takes no time */
    public EmulatedBus(LoopClock clock, int bitsPerSecond) {
        this.clock = clock;
        pace = new BusPace(clock, bitsPerSecond);
    }

    /** @throws IllegalArgumentException if there is a chip at its address already */
    public synchronized void attach(EmulatedChip chip) {
        int address = chip.address();
        if (sockets[address] != null) {
            throw new IllegalArgumentException(String.format(
                    "two chips at address 0x%02X: %s and %s",
                    address, socket(address).chip.name(), chip.name()));
        }
        Socket socket = new Socket(chip);
        sockets[address] = socket;
        inOrder[plugged++] = socket;
    }

    /** Rings {@code next} before the first transfer after {@code atNanos}. */
    public synchronized void setAlarm(Alarm next, long atNanos) {
        alarm = next;
        alarmNanos = atNanos;
    }

    @Override
    public synchronized int transfer(BusTransfer transfer) {
        if (clock.nanoTime() >= alarmNanos) {
            alarmNanos = alarm.ring(clock.nanoTime());
        }
        if (heldUpNanos > 0) {
            clock.sleepUntil(clock.nanoTime() + heldUpNanos);
            heldUpNanos = 0;
        }
        transfers++;
        long limitNanos = clock.nanoTime() + timeoutNanos;
        if (clock.nanoTime() < stuckUntilNanos) {
            // The controller takes it for a chip that stretches the clock, and goes on when that is let go.
            clock.sleepUntil(Math.min(stuckUntilNanos, limitNanos));
        }
        long nowNanos = clock.nanoTime();
        advance(nowNanos);
        if (nowNanos < stuckUntilNanos) {
            return TIMED_OUT;
        }
        return nowNanos < brokenUntilNanos ? BROKEN : carryAll(transfer, nowNanos, limitNanos);
    }

    private int carryAll(BusTransfer transfer, long nowNanos, long limitNanos) {
        long bits = 0;
        int result = nowNanos < cutUntilNanos ? 1 : transfer.count();
        int carried = 0;
        while (carried < result) {
            bits += 1 + BITS;
            if (carry(transfer, carried, nowNanos + pace.nanos(bits))) {
                bits += (long) BITS * transfer.length(carried);
                carried++;
            } else {
                result = NO_ANSWER;
            }
        }
        if (nowNanos + pace.nanos(bits + 1) > limitNanos) {
            clock.sleepUntil(limitNanos);
            return TIMED_OUT;
        }
        pace.wait(nowNanos, bits + 1);
        return result;
    }

    private boolean carry(BusTransfer transfer, int index, long atNanos) {
        int address = transfer.address(index);
        Socket socket = address > HIGHEST_ADDRESS ? null : sockets[address];
        if (socket == null || !socket.answers(atNanos)) {
            return false;
        }
        int offset = transfer.offset(index);
        int length = transfer.length(index);
        if (transfer.isRead(index)) {
            socket.chip.read(transfer.data, offset, length, socket.chipNanos(atNanos));
            if (atNanos < garbledUntilNanos && length > 0) {
                garble(transfer.data, offset, length);
            }
        } else {
            socket.chip.write(transfer.data, offset, length, socket.chipNanos(atNanos));
        }
        return true;
    }

    /** One bit a message, chosen by a linear congruential generator (Knuth's MMIX constants). */
    private void garble(byte[] data, int offset, int length) {
        noise = noise * 6364136223846793005L + 1442695040888963407L;
        int bit = (int) ((noise >>> 33) % (8L * length));
        data[offset + bit / 8] ^= (byte) (1 << bit % 8);
    }

    private void advance(long nowNanos) {
        for (int i = 0; i < plugged; i++) {
            inOrder[i].advance(nowNanos);
        }
    }

    /** Lets all chips live until now, so that what is changed next is not felt before. */
    public synchronized long catchUp() {
        long nowNanos = clock.nanoTime();
        advance(nowNanos);
        return nowNanos;
    }

    /** @throws IllegalArgumentException if there is none */
    public synchronized EmulatedChip chip(int address) {
        return socket(address).chip;
    }

    private Socket socket(int address) {
        Socket socket = address < 0 || address > HIGHEST_ADDRESS ? null : sockets[address];
        if (socket == null) {
            throw new IllegalArgumentException(String.format("no chip at address 0x%02X", address));
        }
        return socket;
    }

    @Override
    public synchronized void timeOutAfter(long nanos) {
        timeoutNanos = nanos;
    }

    /** The next {@code count} messages to {@code address} are not acknowledged. */
    public synchronized void refuse(int address, int count) {
        socket(address).refuse(count);
    }

    /** Nothing to {@code address} is acknowledged for so long. */
    public synchronized void silence(int address, long forNanos) {
        socket(address).silence(until(forNanos));
    }

    /** The chip loses power, and gets it back after {@code forNanos}; {@link Long#MAX_VALUE} for not before {@link #plug}. */
    public synchronized void unplug(int address, long forNanos) {
        socket(address).unplug(until(forNanos));
    }

    public synchronized void plug(int address) {
        socket(address).plug(clock.nanoTime());
    }

    public synchronized boolean isPlugged(int address) {
        return socket(address).isPlugged();
    }

    /** The chip loses power for a moment, and starts as at power-on. */
    public synchronized void powerCycle(int address) {
        Socket socket = socket(address);
        socket.chip.powerCycle(socket.chipNanos(catchUp()));
    }

    /** The chip's oscillator stands for so long: it answers, but does nothing by itself. */
    public synchronized void stall(int address, long forNanos) {
        socket(address).stand(catchUp(), until(forNanos));
    }

    /** The clock line is held low for so long. */
    public synchronized void stick(long forNanos) {
        stuckUntilNanos = until(forNanos);
    }

    /** Transfers fail with {@link #BROKEN} for so long. */
    public synchronized void fail(long forNanos) {
        brokenUntilNanos = until(forNanos);
    }

    /** Of every transfer only the first message is carried, for so long. */
    public synchronized void cut(long forNanos) {
        cutUntilNanos = until(forNanos);
    }

    /** One bit flips in every message read, for so long. */
    public synchronized void garble(long forNanos) {
        garbledUntilNanos = until(forNanos);
    }

    /** The next transfer begins so much later. */
    public synchronized void holdUp(long forNanos) {
        heldUpNanos = forNanos;
    }

    /** Ends every fault; what is unplugged is plugged in. */
    public synchronized void heal() {
        stuckUntilNanos = NEVER;
        brokenUntilNanos = NEVER;
        cutUntilNanos = NEVER;
        garbledUntilNanos = NEVER;
        heldUpNanos = 0;
        long nowNanos = clock.nanoTime();
        for (int i = 0; i < plugged; i++) {
            inOrder[i].heal(nowNanos);
        }
    }

    /** Transfers asked for so far, carried out or not. */
    public synchronized long transfers() {
        return transfers;
    }

    private long until(long forNanos) {
        return forNanos == Long.MAX_VALUE ? forNanos : clock.nanoTime() + forNanos;
    }
}
