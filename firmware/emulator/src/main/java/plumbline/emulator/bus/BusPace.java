package plumbline.emulator.bus;

import plumbline.core.time.LoopClock;

/** How long bits take on the wires, and the waiting for it. */
final class BusPace {

    /** What is left to be waited for actively, as a parked thread comes back late by about so much. */
    private static final long SPIN_NANOS = 100_000;

    private final LoopClock clock;
    private final int bitsPerSecond;

    BusPace(LoopClock clock, int bitsPerSecond) {
        this.clock = clock;
        this.bitsPerSecond = bitsPerSecond;
    }

    /** How long {@code bits} take. */
    long nanos(long bits) {
        return bitsPerSecond == 0 ? 0 : bits * 1_000_000_000 / bitsPerSecond;
    }

    /** Waits until {@code bits} from {@code startNanos} on are through. */
    void wait(long startNanos, long bits) {
        if (bitsPerSecond == 0) {
            return;
        }
        long endNanos = startNanos + nanos(bits);
        clock.sleepUntil(endNanos - SPIN_NANOS);
        long seen = clock.nanoTime();
        while (seen < endNanos) {
            Thread.onSpinWait();
            long next = clock.nanoTime();
            if (next == seen) {
                // A clock that stands until it is waited on.
                clock.sleepUntil(endNanos);
                return;
            }
            seen = next;
        }
    }
}
