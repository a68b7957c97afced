package plumbline.device.gesture;

import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;

/**
 * Finds taps on the case in the samples, and says when two or four of them stand alone.
 *
 * <p>A tap is a knock that comes out of quiet, is over within {@value #TAP_MICROS} µs and leaves quiet behind. Two or four of
 * them, 90 to 450 ms apart, count if nothing else knocked, swung or turned for a while before, between and after: a step, a
 * bump, a unit laid on a table always brings more with it. One thread; times are sensor time; takes nothing from the heap.
 */
public final class TapDetector {

    /** What a knock must reach, 10⁻³ g. */
    private static final long KNOCK_MILLI_G = 350;

    /** What is no longer quiet, 10⁻³ g. */
    private static final long LOUD_MILLI_G = 150;

    /** What a body at rest or at work does not pass, 10⁻³ g and 10⁻³ °/s. */
    private static final long SWING_MILLI_G = 250;

    private static final long TURN_MILLI_DPS = 35_000;

    /** What breath and heart do not pass, 10⁻³ g and 10⁻³ °/s. */
    private static final long STILL_MILLI_G = 60;

    private static final long STILL_MILLI_DPS = 6_000;

    /** What rings on after a knock counts as loud above a sixth of its peak. */
    private static final long RINGING_PARTS_SQUARED = 36;

    /** From a knock's first sound to its last. */
    private static final long TAP_MICROS = 70_000;

    /** After the first sound of a tap its echoes in slower signals don't count. */
    private static final long ECHO_MICROS = 90_000;

    /** Quiet before the first tap and after the last. */
    private static final long LONE_MICROS = 500_000;

    private static final long NEVER = Long.MIN_VALUE / 2;

    private final KnockFilter filter;
    private final long longestStepMicros;
    private long lastMicros = NEVER;
    private long unrestMicros;
    private long stirredMicros;
    private long onsetMicros = NEVER;
    private long loudMicros = NEVER;
    private boolean knocking;
    private long peakSquared;
    private int taps;
    private boolean spoilt;

    public TapDetector(ImuFormat format) {
        filter = new KnockFilter(format);
        longestStepMicros = format.samplePeriodNanos() * 3L / 1000;
    }

    /** Forgets what was: samples are missing, or the motor shook them. */
    public void restart() {
        filter.restart();
        lastMicros = NEVER;
        knocking = false;
        taps = 0;
        spoilt = false;
    }

    /**
     * Takes all samples of {@code batch}.
     *
     * @return 2 or 4 if so many taps turned out to stand alone, else 0
     */
    public int process(ImuBatch batch) {
        int found = 0;
        for (int i = 0; i < batch.size; i++) {
            int counted = sample(batch, i);
            found = counted == 2 || counted == 4 ? counted : found;
        }
        return found;
    }

    private int sample(ImuBatch batch, int index) {
        long atMicros = batch.sampleMicros(index);
        if (atMicros - lastMicros > longestStepMicros) {
            restart();
            unrestMicros = atMicros;
            stirredMicros = atMicros;
        }
        lastMicros = atMicros;
        filter.sample(batch, index);
        long knock = filter.knockSquared();
        long motion = filter.motionSquared();
        long turn = filter.turnSquared();
        boolean loud = knock > LOUD_MILLI_G * LOUD_MILLI_G;
        boolean still = !loud && motion < STILL_MILLI_G * STILL_MILLI_G && turn < STILL_MILLI_DPS * STILL_MILLI_DPS;
        stirredMicros = still ? stirredMicros : atMicros;
        if (knocking) {
            peakSquared = Math.max(peakSquared, knock);
            loudMicros = loud && knock * RINGING_PARTS_SQUARED > peakSquared ? atMicros : loudMicros;
            if (atMicros - onsetMicros >= ECHO_MICROS) {
                endKnock(atMicros);
            }
            return 0;
        }
        if (loud) {
            beginKnock(atMicros, knock);
            return 0;
        }
        if (motion > SWING_MILLI_G * SWING_MILLI_G || turn > TURN_MILLI_DPS * TURN_MILLI_DPS) {
            unrestMicros = atMicros;
            spoilt = true;
        }
        return taps > 0 && atMicros - onsetMicros > LONE_MICROS ? endSeries() : 0;
    }

    private void beginKnock(long atMicros, long squared) {
        if (taps == 0) {
            spoilt = atMicros - unrestMicros < LONE_MICROS;
        }
        knocking = true;
        onsetMicros = atMicros;
        loudMicros = atMicros;
        peakSquared = squared;
    }

    private void endKnock(long atMicros) {
        knocking = false;
        boolean isTap = peakSquared >= KNOCK_MILLI_G * KNOCK_MILLI_G && loudMicros - onsetMicros <= TAP_MICROS;
        if (isTap) {
            taps++;
        } else {
            spoilt = true;
            unrestMicros = atMicros;
        }
    }

    private int endSeries() {
        int counted = spoilt ? 0 : taps;
        taps = 0;
        return counted;
    }

    /** For how long nothing has knocked, swung or turned, as far as a sitting body can help it, µs. */
    public long stillMicros() {
        return lastMicros == NEVER ? 0 : lastMicros - stirredMicros;
    }
}
