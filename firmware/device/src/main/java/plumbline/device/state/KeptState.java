package plumbline.device.state;

import org.jspecify.annotations.Nullable;
import plumbline.core.imu.Calibration;
import plumbline.core.posture.BodyFrame;
import plumbline.core.posture.FadingSchedule;
import plumbline.core.posture.Forward;
import plumbline.device.haptics.HapticCalibration;

/**
 * What a unit begins with: what it kept, and defaults for the rest.
 *
 * @param bodyFrame the wearer's neutral, or null if there is none
 * @param forward the front the wearer named, or to be learnt
 * @param neutralWallMillis when neutral was set, UTC, ms since 1970; 0 if there is none
 * @param settings what the wearer changed of them
 * @param calibration of the sensor, or the identity
 * @param haptics of the motor, or null before it was calibrated; see {@link #hapticsOf}
 * @param hapticsLinear true if that motor was a linear one
 * @param fading as it stood, or null at the very beginning
 * @param fadingWallMillis when it stood so, UTC, ms since 1970
 */
public record KeptState(
        @Nullable BodyFrame bodyFrame,
        Forward forward,
        long neutralWallMillis,
        SettingsChange settings,
        Calibration calibration,
        @Nullable HapticCalibration haptics,
        boolean hapticsLinear,
        FadingSchedule.@Nullable State fading,
        long fadingWallMillis) {

    /** Longer off than this, and the clock is wrong rather than the wearer away: ten years. */
    private static final long MOST_AWAY_MILLIS = 10L * 365 * 24 * 3_600_000;

    /** What was found out about the motor, if it was one of this kind; null if the one there now must be looked at anew. */
    public @Nullable HapticCalibration hapticsOf(boolean isLinear) {
        return hapticsLinear == isLinear ? haptics : null;
    }

    /** {@link #fading} at {@code nowWallMillis}, with the time passed in which the unit was off; null if there is none. */
    public FadingSchedule.@Nullable State fadingAt(long nowWallMillis) {
        FadingSchedule.State kept = fading;
        if (kept == null) {
            return null;
        }
        FadingSchedule schedule = new FadingSchedule();
        schedule.restore(kept);
        long awayMillis = nowWallMillis - fadingWallMillis;
        schedule.pass(awayMillis > MOST_AWAY_MILLIS ? 0 : awayMillis);
        return schedule.state();
    }
}
