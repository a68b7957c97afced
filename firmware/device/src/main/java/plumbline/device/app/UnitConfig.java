package plumbline.device.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.Forward;
import plumbline.core.posture.Settings;
import plumbline.device.imu.ImuOptions;

/**
 * What the settings file says.
 *
 * @param settings of the engine, before what the wearer changed
 * @param rateHz output data rate asked of the sensor, Hz, or ImuOptions.BEST
 * @param erm true if the motor is an eccentric rotating mass, false for a linear resonant actuator
 * @param button Linux input device, or null for none
 * @param forward the sensor's axis that points to the wearer's front, or to be learned; in our enclosure -z
 */
record UnitConfig(
        Settings settings,
        int rateHz,
        boolean erm,
        @Nullable Path button,
        Forward forward) {

    static final int MIN_RATE_HZ = 104;
    static final int MAX_RATE_HZ = 1667;

    /** What holds without a file. */
    static final UnitConfig DEFAULT =
            new UnitConfig(Settings.defaults(), ImuOptions.BEST, false, null, Forward.MINUS_Z);

    UnitConfig withSettings(Settings other) {
        return new UnitConfig(other, rateHz, erm, button, forward);
    }

    UnitConfig withRateHz(int other) {
        return new UnitConfig(settings, other, erm, button, forward);
    }

    UnitConfig withErm(boolean other) {
        return new UnitConfig(settings, rateHz, other, button, forward);
    }

    UnitConfig withButton(Path other) {
        return new UnitConfig(settings, rateHz, erm, other, forward);
    }

    UnitConfig withForward(Forward other) {
        return new UnitConfig(settings, rateHz, erm, button, other);
    }
}
