package plumbline.device.imu;

import plumbline.device.i2c.Wire;

/** Brings an LSM6DSOX up from whatever state it is in: reset, configured, verified, settled, FIFO running. */
final class Lsm6dsoxStart {

    /** {@link #step}: it samples from now on. */
    static final int DONE = 1;

    private enum State {
        RESET,
        WAIT,
        CONFIGURE,
        SETTLE
    }

    /** Boot procedure, which a reset may begin (DS12814, electrical characteristics, turn-on; AN5272, reboot: 10 ms). */
    private static final long RESET_NANOS = 10_000_000;

    /** SW_RESET clears itself within 50 µs (AN5272, reset): after this long it never will. */
    private static final long RESET_LIMIT_NANOS = 200_000_000;

    /** The gyro's first good sample after power-down: 70 ms (DS12814, mechanical characteristics), and a few samples. */
    private static final long SETTLE_NANOS = 80_000_000;

    private static final int SETTINGS_A_STEP = 4;

    private final Wire wire;
    private final ConfigTable table;
    private final Trouble trouble;
    private final byte[] scratch = new byte[1];
    private State state = State.RESET;
    private long sinceNanos;
    private int next;
    private int freqFine;

    Lsm6dsoxStart(Wire wire, ConfigTable table, Trouble trouble) {
        this.wire = wire;
        this.table = table;
        this.trouble = trouble;
    }

    void begin(long nowNanos) {
        enter(State.RESET, nowNanos);
    }

    /** What INTERNAL_FREQ_FINE held, once {@link #DONE}. */
    int freqFine() {
        return freqFine;
    }

    /** @return {@link #DONE}, 0 while there is more to do, or {@link ImuDriver#FAULT} */
    int step(long nowNanos) {
        return switch (state) {
            case RESET -> reset(nowNanos);
            case WAIT -> awaitReset(nowNanos);
            case CONFIGURE -> configure(nowNanos);
            case SETTLE -> settle(nowNanos);
        };
    }

    private void enter(State another, long nowNanos) {
        state = another;
        sinceNanos = nowNanos;
        next = 0;
    }

    private int reset(long nowNanos) {
        int result = wire.read(Lsm6dsoxRegisters.WHO_AM_I, scratch, 0, 1);
        if (result < 0) {
            return trouble.stepFailed(result);
        }
        int identity = scratch[0] & 0xFF;
        if (identity != Lsm6dsoxRegisters.IDENTITY) {
            return trouble.raise(Fault.WRONG_IDENTITY, Lsm6dsoxRegisters.IDENTITY, identity);
        }
        result = wire.write(Lsm6dsoxRegisters.CTRL3_C, Lsm6dsoxRegisters.IF_INC | Lsm6dsoxRegisters.SW_RESET);
        if (result < 0) {
            return trouble.stepFailed(result);
        }
        trouble.stepWorked();
        enter(State.WAIT, nowNanos);
        return 0;
    }

    private int awaitReset(long nowNanos) {
        if (nowNanos - sinceNanos < RESET_NANOS) {
            return 0;
        }
        int result = wire.read(Lsm6dsoxRegisters.CTRL3_C, scratch, 0, 1);
        if (result < 0) {
            return trouble.stepFailed(result);
        }
        trouble.stepWorked();
        int busy = scratch[0] & (Lsm6dsoxRegisters.SW_RESET | Lsm6dsoxRegisters.BOOT);
        if (busy == 0) {
            enter(State.CONFIGURE, nowNanos);
        } else if (nowNanos - sinceNanos > RESET_LIMIT_NANOS) {
            return trouble.raise(Fault.STALLED, Lsm6dsoxRegisters.IF_INC, scratch[0] & 0xFF);
        }
        return 0;
    }

    private int configure(long nowNanos) {
        int last = table.size() - 1;
        for (int i = 0; i < SETTINGS_A_STEP && next < last; i++) {
            int result = table.write(wire, next);
            if (result < 0) {
                return trouble.stepFailed(result);
            }
            next++;
        }
        trouble.stepWorked();
        if (next == last) {
            enter(State.SETTLE, nowNanos);
        }
        return 0;
    }

    /** Reads all back while the gyro settles; then starts timestamps and FIFO. */
    private int settle(long nowNanos) {
        int last = table.size() - 1;
        for (int i = 0; i < SETTINGS_A_STEP && next < last; i++) {
            int result = table.verify(wire, next);
            if (result <= 0) {
                return result < 0 ? trouble.stepFailed(result) : trouble.notAsConfigured(table, wire);
            }
            next++;
        }
        trouble.stepWorked();
        if (next < last || nowNanos - sinceNanos < SETTLE_NANOS) {
            return 0;
        }
        int result = startFifo(last);
        if (result <= 0) {
            return result < 0 ? trouble.stepFailed(result) : trouble.notAsConfigured(table, wire);
        }
        return DONE;
    }

    private int startFifo(int fifoSetting) {
        int result = wire.read(Lsm6dsoxRegisters.INTERNAL_FREQ_FINE, scratch, 0, 1);
        if (result < 0) {
            return result;
        }
        freqFine = scratch[0];
        result = wire.write(Lsm6dsoxRegisters.TIMESTAMP2, Lsm6dsoxRegisters.TIMESTAMP_RESET);
        if (result < 0) {
            return result;
        }
        result = table.write(wire, fifoSetting);
        return result < 0 ? result : table.verify(wire, fifoSetting);
    }
}
