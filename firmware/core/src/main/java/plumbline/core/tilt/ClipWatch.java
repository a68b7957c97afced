package plumbline.core.tilt;

import plumbline.core.imu.Calibrator;
import plumbline.core.imu.ImuFormat;
import plumbline.core.state.StateCodec;

/**
 * Adds up what a sensor at the end of its range may have failed to see, and says when it is too much to go on.
 *
 * <p>A clipped sample is taken to hide a quarter of full scale. What is hidden fades with the filter's own memory.
 */
final class ClipWatch {

    /** Turn that may go unseen before the attitude is given up, 10⁻⁹ degrees. */
    private static final long TURN_LIMIT_NANO_DEG = 2_000_000_000L;

    /** Velocity that may go unseen: as a mean over three seconds, 4 degrees of tilt. 10⁻⁹ g·s. */
    private static final long VELOCITY_LIMIT_NANO_G_SEC = 200_000_000L;

    private static final int HIDDEN_COUNTS = 8192;

    /** For so many blocks after a loss another clipped sample is one more: the lock must not begin with the storm's end. */
    private static final int STORM_BLOCKS = 4;

    private final long turnNanoDeg;
    private final long velocityNanoGSec;
    private final long fadeQ20;

    private long turn;
    private long velocity;
    private int stormBlocks;

    ClipWatch(ImuFormat format, TiltParameters parameters, long stepNanos) {
        long periodNanos = format.samplePeriodNanos();
        turnNanoDeg = HIDDEN_COUNTS * (long) format.gyro().nanoDpsPerCount() / 1000 * periodNanos / 1_000_000;
        velocityNanoGSec = HIDDEN_COUNTS * (long) format.accel().nanoGPerCount() / 1000 * periodNanos / 1_000_000;
        fadeQ20 = (stepNanos << 20) / (parameters.tauMillis() * 1_000_000L);
    }

    /** Takes one clipped sample's {@link Calibrator#clips()}; true if the filter has to lock anew. */
    boolean lost(int clips) {
        turn += (clips & Calibrator.GYRO_CLIPPED) != 0 ? turnNanoDeg : 0;
        velocity += (clips & Calibrator.ACCEL_CLIPPED) != 0 ? velocityNanoGSec : 0;
        if (turn <= TURN_LIMIT_NANO_DEG && velocity <= VELOCITY_LIMIT_NANO_G_SEC && stormBlocks == 0) {
            return false;
        }
        restart();
        stormBlocks = STORM_BLOCKS;
        return true;
    }

    /** Ends a block. */
    void fade() {
        turn -= (turn * fadeQ20) >> 20;
        velocity -= (velocity * fadeQ20) >> 20;
        stormBlocks = Math.max(0, stormBlocks - 1);
    }

    void restart() {
        turn = 0;
        velocity = 0;
    }

    /** Lists everything that changes. */
    void state(StateCodec s) {
        turn = s.word(turn);
        velocity = s.word(velocity);
        stormBlocks = s.word(stormBlocks);
    }
}
