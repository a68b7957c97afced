package plumbline.device.gesture;

import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;

/**
 * Finds taps on the case in the samples, and says when two or four of them stand alone.
 *
 * <p>A tap is a knock that comes out of quiet, is sharp, is over within {@value #TAP_MICROS} µs and leaves quiet behind. Two or
 * four of them, 90 to 500 ms apart and about as strong, count if nothing else knocked, swung or turned for half a second before, between
 * and after: a step, a bump, a unit laid on a table brings more with it, or is duller. See docs/adr/0011 and 0021. One thread;
 * times are sensor time; takes nothing from the heap.
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

    /** A finger is hard and short: what is faster than 100 Hz peaks at more than 0.38 of all. */
    private static final long SHARP_PARTS_SQUARED = 7;

    /** One finger's taps differ by less than four times; what bounces comes back weaker. */
    private static final long ALIKE_PARTS_SQUARED = 16;

    /** From a knock's first sound to its last. */
    private static final long TAP_MICROS = 50_000;

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
    private long clickSquared;
    private long weakestSquared;
    private long strongestSquared;
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
            clickSquared = Math.max(clickSquared, filter.clickSquared());
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
        clickSquared = filter.clickSquared();
    }

    private void endKnock(long atMicros) {
        knocking = false;
        boolean isSharp = clickSquared * SHARP_PARTS_SQUARED > peakSquared;
        boolean isStrong = peakSquared >= KNOCK_MILLI_G * KNOCK_MILLI_G;
        if (isStrong && isSharp && loudMicros - onsetMicros <= TAP_MICROS) {
            weakestSquared = taps == 0 ? peakSquared : Math.min(weakestSquared, peakSquared);
            strongestSquared = taps == 0 ? peakSquared : Math.max(strongestSquared, peakSquared);
            taps++;
        } else {
            spoilt = true;
            unrestMicros = atMicros;
        }
    }

    private int endSeries() {
        boolean isOneFinger = strongestSquared < weakestSquared * ALIKE_PARTS_SQUARED;
        int counted = spoilt || !isOneFinger ? 0 : taps;
        taps = 0;
        return counted;
    }

    /** For how long nothing has knocked, swung or turned, as far as a sitting body can help it, µs. */
    public long stillMicros() {
        return lastMicros == NEVER ? 0 : lastMicros - stirredMicros;
    }
}
