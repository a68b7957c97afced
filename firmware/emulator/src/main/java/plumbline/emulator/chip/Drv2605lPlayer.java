package plumbline.emulator.chip;

import static plumbline.emulator.chip.Drv2605lRegisters.*;

import org.jspecify.annotations.Nullable;

/**
 * What the DRV2605L does once GO is set: its waveform sequence, its auto-calibration or its diagnosis, and how long each takes
 * (TI SLOS854, Waveform Sequencer, Auto Calibration, Actuator Diagnostics). Steps follow one another to the nanosecond, however
 * seldom anyone looks.
 */
final class Drv2605lPlayer {

    private static final long MILLI = 1_000_000;

    /** The middle of the spans that AUTO_CAL_TIME names: 150 to 350 ms, and so on. */
    private static final int[] CALIBRATION_MILLIS = {250, 350, 600, 1100};

    /** The data sheet gives no length for a diagnosis; this is plausible. */
    private static final int DIAGNOSIS_MILLIS = 100;

    private final int[] registers;
    private final Drv2605lMotor motor;

    @Nullable Actuator actuator;

    private boolean busy;
    private int slot;
    private long stepEndNanos;

    Drv2605lPlayer(int[] registers, Drv2605lMotor motor, @Nullable Actuator actuator) {
        this.registers = registers;
        this.motor = motor;
        this.actuator = actuator;
    }

    /** Lets everything happen that does up to {@code nowNanos}. */
    void advance(long nowNanos) {
        while (busy && nowNanos >= stepEndNanos) {
            finishStep();
        }
    }

    /** GO was set. */
    void go(long nowNanos) {
        if (busy) {
            return;
        }
        busy = true;
        slot = -1;
        stepEndNanos = nowNanos;
        switch (mode()) {
            case INTERNAL_TRIGGER -> nextSlot();
            case AUTO_CALIBRATION -> {
                int time = registers[CONTROL4] >> AUTO_CAL_TIME_SHIFT & 3;
                step(HapticLog.CALIBRATION, CALIBRATION_MILLIS[time] * MILLI, 1000);
            }
            case DIAGNOSTICS -> step(HapticLog.DIAGNOSIS, DIAGNOSIS_MILLIS * MILLI, 500);
            default -> end();
        }
    }

    /** GO was cleared, the mode changed, or power went: whatever plays is cut short. */
    void cancel(long nowNanos) {
        if (busy) {
            motor.stop(nowNanos);
            end();
        }
    }

    private void finishStep() {
        motor.stop(stepEndNanos);
        switch (mode()) {
            case INTERNAL_TRIGGER -> nextSlot();
            case AUTO_CALIBRATION -> {
                calibrate();
                end();
            }
            default -> {
                report(actuator != null && fits(actuator));
                end();
            }
        }
    }

    private void nextSlot() {
        int value;
        do {
            slot++;
            value = slot < SEQUENCE_SLOTS ? registers[WAVE_SEQUENCE_1 + slot] : 0;
        } while (value != 0 && lengthNanos(value) == 0);
        if (value == 0) {
            end();
        } else if ((value & 0x80) != 0) {
            stepEndNanos += lengthNanos(value);
        } else {
            step(value, lengthNanos(value), 10 * Drv2605lEffects.percent(value));
        }
    }

    private void step(int effect, long lengthNanos, int amplitudePermille) {
        long startNanos = stepEndNanos;
        stepEndNanos += lengthNanos;
        if (actuator != null) {
            motor.run(startNanos, stepEndNanos, effect, amplitudePermille);
        }
    }

    /** A wait counts in steps of 10 ms; an effect's length takes the offsets, which count in playback intervals. */
    private long lengthNanos(int slotValue) {
        if ((slotValue & 0x80) != 0) {
            return (slotValue & 0x7F) * 10L * MILLI;
        }
        if ((registers[LIBRARY_SEL] & LIBRARY_MASK) == 0 || Drv2605lEffects.millis(slotValue) == 0) {
            return 0;
        }
        int intervals = (byte) registers[OVERDRIVE_OFFSET]
                + (byte) registers[SUSTAIN_POSITIVE_OFFSET]
                + (byte) registers[BRAKE_OFFSET];
        int intervalMillis = (registers[CONTROL5] & PLAYBACK_INTERVAL_1_MS) != 0 ? 1 : 5;
        int unitMillis = Drv2605lEffects.millis(slotValue) * intervalMillis / 5;
        return Math.max(intervalMillis, unitMillis + intervals * intervalMillis) * MILLI;
    }

    private void calibrate() {
        if (actuator == null || !fits(actuator)) {
            report(false);
            return;
        }
        registers[A_CAL_COMP] = actuator.compensation();
        registers[A_CAL_BEMF] = actuator.backEmf();
        registers[FEEDBACK_CONTROL] = (registers[FEEDBACK_CONTROL] & ~BEMF_GAIN_MASK) | actuator.backEmfGain();
        if (actuator.lra()) {
            registers[LRA_PERIOD] = (int) (1_000_000_000_000L / actuator.resonanceHz() / 98_460_000L);
        }
        report(true);
    }

    private boolean fits(Actuator found) {
        return found.lra() == ((registers[FEEDBACK_CONTROL] & N_ERM_LRA) != 0);
    }

    private void report(boolean passed) {
        registers[STATUS] = (registers[STATUS] & ~DIAG_RESULT) | (passed ? 0 : DIAG_RESULT);
    }

    private void end() {
        busy = false;
        registers[GO] = 0;
    }

    private int mode() {
        return registers[MODE] & MODE_MASK;
    }
}
