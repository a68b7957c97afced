package plumbline.emulator.bus;

import plumbline.emulator.chip.EmulatedChip;

/** Where one chip is plugged into an emulated bus, and what may be wrong there. Guarded by its bus. */
final class Socket {
    private static final long NEVER = Long.MIN_VALUE;

    final EmulatedChip chip;

    private int refusals;
    private long silentUntilNanos = NEVER;
    private boolean unplugged;
    private long plugNanos = Long.MAX_VALUE;
    private long standsUntilNanos = NEVER;
    private long standsAtNanos;
    private long behindNanos;

    Socket(EmulatedChip chip) {
        this.chip = chip;
    }

    void refuse(int transfers) {
        refusals = transfers;
    }

    void silence(long untilNanos) {
        silentUntilNanos = untilNanos;
    }

    /** @param backNanos when it is plugged in again by itself; {@link Long#MAX_VALUE} for never */
    void unplug(long backNanos) {
        unplugged = true;
        plugNanos = backNanos;
    }

    void plug(long nowNanos) {
        if (unplugged) {
            unplugged = false;
            plugNanos = Long.MAX_VALUE;
            chip.powerCycle(chipNanos(nowNanos));
        }
    }

    boolean isPlugged() {
        return !unplugged;
    }

    /** The chip's oscillator stands from {@code nowNanos} on. */
    void stand(long nowNanos, long untilNanos) {
        standsAtNanos = chipNanos(nowNanos);
        standsUntilNanos = untilNanos;
    }

    void heal(long nowNanos) {
        refusals = 0;
        silentUntilNanos = NEVER;
        if (standsUntilNanos != NEVER) {
            standsUntilNanos = nowNanos;
        }
        plug(nowNanos);
    }

    /** The chip's own time: behind the bus's by as long as it has stood. */
    long chipNanos(long nowNanos) {
        if (standsUntilNanos == NEVER) {
            return nowNanos - behindNanos;
        }
        if (nowNanos < standsUntilNanos) {
            return standsAtNanos;
        }
        behindNanos = standsUntilNanos - standsAtNanos;
        standsUntilNanos = NEVER;
        return nowNanos - behindNanos;
    }

    /** Lets time go on for it. */
    void advance(long nowNanos) {
        if (unplugged && nowNanos >= plugNanos) {
            plug(plugNanos);
        }
        if (!unplugged) {
            chip.advance(chipNanos(nowNanos));
        }
    }

    /** Whether it acknowledges its address now. */
    boolean answers(long nowNanos) {
        if (unplugged || nowNanos < silentUntilNanos) {
            return false;
        }
        if (refusals > 0) {
            refusals--;
            return false;
        }
        return chip.answers(chipNanos(nowNanos));
    }
}
