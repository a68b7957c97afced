package plumbline.core.posture;

import plumbline.core.state.StateCodec;

/**
 * Tells the samples that the haptic motor shakes: those of flagged batches, and those in which the case still rings.
 *
 * <p>Not for ever: a motor that runs on and on, or is only said to, must not keep the engine from seeing. One thread; counts
 * samples, so that a clock that stands still or runs back can't hold it up.
 */
final class MotorWatch {

    /** After the motor the case rings on strap and skin, and a sensor's own filter is late, ns. */
    private static final long RINGING_NANOS = 100_000_000L;

    /** The longest pattern takes 2.3 s; a driver that is lost while it plays counts as running for 3 s. ns. */
    private static final long LONGEST_NANOS = 5_000_000_000L;

    private final int ringingSamples;
    private final int longestSamples;
    private int ringing;
    private int shaken;

    MotorWatch(int samplePeriodNanos) {
        ringingSamples = (int) (RINGING_NANOS / samplePeriodNanos) + 1;
        longestSamples = (int) (LONGEST_NANOS / samplePeriodNanos);
    }

    /** Takes one sample, flagged or not. True if it tells of the motor more than of the wearer. */
    boolean shakes(boolean flagged) {
        if (!flagged && ringing == 0) {
            return false;
        }
        boolean isBelievable = shaken < longestSamples;
        ringing = flagged ? ringingSamples : ringing - 1;
        shaken = ringing == 0 ? 0 : Math.min(longestSamples, shaken + 1);
        return isBelievable;
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        ringing = s.word(ringing);
        shaken = s.word(shaken);
    }
}
