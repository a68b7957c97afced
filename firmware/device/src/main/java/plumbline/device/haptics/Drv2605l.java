package plumbline.device.haptics;

import static plumbline.device.haptics.Drv2605lRegisters.*;

import org.jspecify.annotations.Nullable;
import plumbline.device.i2c.Wire;

/**
 * The DRV2605L haptic driver (TI SLOS854D) in steps that never wait: LOOK, RESET, CONFIGURE, CALIBRATE, READY, PLAYING.
 *
 * <p>Between patterns the chip is in standby and looked at twice a second; one that went missing or lost its settings is set
 * up again, with the calibration it had, after a back-off from 50 ms to 800 ms. Owned by the thread that owns the bus; takes
 * nothing from the heap after construction, but for {@link #calibration}.
 */
public final class Drv2605l implements Haptics {

    public static final int ADDRESS = 0x5A;

    private enum State {
        LOOK,
        RESET,
        CONFIGURE,
        CALIBRATE,
        READY,
        PLAYING
    }

    private static final long MILLI = 1_000_000;
    private static final long FIRST_BACK_OFF = 50 * MILLI;
    private static final long LAST_BACK_OFF = 800 * MILLI;
    private static final long RESET_POLL = 5 * MILLI;
    private static final long RESET_LIMIT = 150 * MILLI;

    /** Out of standby until the first command is taken: 250 µs (6.6); here the next step. */
    private static final long WAKE = MILLI;

    private static final long GO_POLL = 10 * MILLI;

    /** AUTO_CAL_TIME 3 takes 1.0 to 1.2 s (8.6.24). */
    private static final long CALIBRATION_LIMIT = 2000 * MILLI;

    private static final long PATTERN_LIMIT = 10_000 * MILLI;
    private static final long IDLE_LOOK = 500 * MILLI;

    /** What a motor needs to come to rest after the chip is done. */
    private static final long COASTING = 150 * MILLI;

    /** What a pattern may still take on a chip that is no longer heard. */
    private static final long UNHEARD = 3000 * MILLI;

    /** Registers and values. */
    private static final byte[] GOODNIGHT = {GO, 0, MODE, STANDBY};

    private final HeardWire wire;
    private final Drv2605lSettings settings;
    private final byte[] buffer = new byte[Drv2605lSettings.LENGTH];

    private State state = State.LOOK;
    private long dueNanos = Long.MIN_VALUE;
    private long limitNanos;
    private long quietNanos = Long.MIN_VALUE;
    private long backOffNanos = FIRST_BACK_OFF;
    private boolean present;
    private boolean active;

    /** @param kept what an earlier start found out about this motor, or null to find it out */
    public Drv2605l(Wire wire, MotorData motor, @Nullable HapticCalibration kept) {
        this.wire = new HeardWire(wire);
        settings = new Drv2605lSettings(motor, kept);
        // Made now, not on the heap of the first to play.
        Waveforms.slots(HapticPattern.NUDGE, 1);
    }

    /** What to keep for the next start: found out or handed in; null until then, and when the chip could not tell. */
    public @Nullable HapticCalibration calibration() {
        return settings.calibration();
    }

    /** Copies {@link #calibration}, compensation, back-EMF and its gain, without heap. @return false if there is none yet */
    public boolean copyCalibration(int[] three) {
        return settings.copyCalibration(three);
    }

    @Override
    public boolean hasUncalibratedMotor() {
        return settings.hasFailed();
    }

    @Override
    public boolean play(HapticPattern pattern, int strength, long nowNanos) {
        byte[] slots = Waveforms.slots(pattern, strength);
        if (state != State.READY && state != State.PLAYING) {
            return false;
        }
        if (!isAsSet()) {
            lose(nowNanos);
            return false;
        }
        // From here on it may run, whatever the bus then says.
        active = true;
        quietNanos = nowNanos + UNHEARD;
        boolean started = (state == State.READY || wire.write(GO, 0) > 0)
                && wire.write(MODE, INTERNAL_TRIGGER) > 0
                && wire.write(WAVEFORMS, slots, 0, SLOTS) > 0
                && wire.write(GO, 1) > 0;
        if (!started) {
            lose(nowNanos);
            return false;
        }
        enter(State.PLAYING, nowNanos, GO_POLL, PATTERN_LIMIT);
        return true;
    }

    @Override
    public void step(long nowNanos) {
        if (active && state != State.PLAYING && state != State.CALIBRATE && nowNanos >= quietNanos) {
            active = false;
        }
        if (nowNanos < dueNanos) {
            return;
        }
        boolean ok = switch (state) {
            case LOOK -> look(nowNanos);
            case RESET -> awaitReset(nowNanos);
            case CONFIGURE -> configure(nowNanos);
            case CALIBRATE -> awaitCalibration(nowNanos);
            case READY -> watch(nowNanos);
            case PLAYING -> awaitEnd(nowNanos);
        };
        if (!ok) {
            lose(nowNanos);
        }
    }

    @Override
    public boolean isActive() {
        return active;
    }

    @Override
    public boolean isPresent() {
        return present;
    }

    @Override
    public void stop() {
        wire.writeEach(GOODNIGHT, GOODNIGHT.length / 2);
    }

    private boolean look(long nowNanos) {
        if (wire.read(STATUS, buffer, 0, 1) != 1) {
            return false;
        }
        if (!isDrv2605l(buffer[0]) || wire.write(MODE, DEV_RESET) < 0) {
            return false;
        }
        enter(State.RESET, nowNanos, RESET_POLL, RESET_LIMIT);
        return true;
    }

    private boolean awaitReset(long nowNanos) {
        if (wire.read(MODE, buffer, 0, 1) != 1 || (buffer[0] & DEV_RESET) != 0) {
            // A chip in reset may not answer.
            dueNanos = nowNanos + RESET_POLL;
            return nowNanos < limitNanos;
        }
        if (wire.write(MODE, INTERNAL_TRIGGER) < 0) {
            return false;
        }
        enter(State.CONFIGURE, nowNanos, WAKE, 0);
        return true;
    }

    private boolean configure(long nowNanos) {
        if (wire.write(RATED_VOLTAGE, settings.bytes(), 0, Drv2605lSettings.LENGTH) < 0
                || wire.write(LIBRARY_SEL, settings.library()) < 0
                || !isAsSet()) {
            return false;
        }
        present = true;
        if (!settings.needsCalibration()) {
            return ready(nowNanos);
        }
        if (wire.write(MODE, AUTO_CALIBRATION) < 0 || wire.write(GO, 1) < 0) {
            return false;
        }
        active = true;
        enter(State.CALIBRATE, nowNanos, GO_POLL, CALIBRATION_LIMIT);
        return true;
    }

    private boolean awaitCalibration(long nowNanos) {
        if (wire.read(GO, buffer, 0, 1) != 1) {
            return false;
        }
        if ((buffer[0] & 1) != 0) {
            dueNanos = nowNanos + GO_POLL;
            boolean patient = nowNanos < limitNanos;
            if (!patient) {
                settings.calibrationNeverEnded();
            }
            return patient;
        }
        if (wire.read(STATUS, buffer, 0, 1) != 1) {
            return false;
        }
        boolean failed = (buffer[0] & DIAG_RESULT) != 0;
        if (wire.read(A_CAL_COMP, buffer, 0, 3) != 3) {
            return false;
        }
        settings.calibrated(failed, buffer);
        quietNanos = nowNanos + COASTING;
        return ready(nowNanos);
    }

    private boolean ready(long nowNanos) {
        if (wire.write(MODE, STANDBY) < 0) {
            return false;
        }
        backOffNanos = FIRST_BACK_OFF;
        enter(State.READY, nowNanos, IDLE_LOOK, 0);
        return true;
    }

    private boolean watch(long nowNanos) {
        dueNanos = nowNanos + IDLE_LOOK;
        return isAsSet();
    }

    private boolean awaitEnd(long nowNanos) {
        if (wire.read(GO, buffer, 0, 1) != 1) {
            return false;
        }
        if ((buffer[0] & 1) != 0) {
            dueNanos = nowNanos + GO_POLL;
            return nowNanos < limitNanos;
        }
        quietNanos = nowNanos + COASTING;
        return ready(nowNanos);
    }

    private boolean isAsSet() {
        return wire.read(RATED_VOLTAGE, buffer, 0, Drv2605lSettings.LENGTH) == Drv2605lSettings.LENGTH
                && settings.areIn(buffer)
                && wire.read(LIBRARY_SEL, buffer, 0, 1) == 1
                && buffer[0] == settings.library();
    }

    private void enter(State next, long nowNanos, long pauseNanos, long patienceNanos) {
        state = next;
        dueNanos = nowNanos + pauseNanos;
        limitNanos = nowNanos + patienceNanos;
    }

    private void lose(long nowNanos) {
        if (state == State.PLAYING || state == State.CALIBRATE) {
            quietNanos = nowNanos + UNHEARD;
        }
        // A bus in trouble is no missing driver.
        present = present && wire.hasBusFailed();
        enter(State.LOOK, nowNanos, backOffNanos, 0);
        backOffNanos = Math.min(LAST_BACK_OFF, 2 * backOffNanos);
    }
}
