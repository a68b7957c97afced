package plumbline.device.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.Forward;
import plumbline.core.posture.Settings;
import plumbline.device.haptics.MotorData;
import plumbline.device.imu.ImuOptions;

/**
 * What the settings file says.
 *
 * @param settings of the engine, before what the wearer changed
 * @param rateHz output data rate asked of the sensor, Hz, or ImuOptions.BEST
 * @param erm true if the motor is an eccentric rotating mass, false for a linear resonant actuator
 * @param button Linux input device, or null for none
 * @param forward the sensor's axis that points to the wearer's front, or to be learned; in our enclosure -z
 * @param places where in the file each setting stands, by its name
 */
record UnitConfig(
        Settings settings,
        int rateHz,
        boolean erm,
        @Nullable Path button,
        Forward forward,
        Map<String, ConfigPlace> places) {

    static final String RATE = "unit.rateHz";
    static final String MOTOR = "unit.motor";
    static final String BUTTON = "unit.button";
    static final String FORWARD = "unit.forward";

    /** Slower is too slow for taps. */
    private static final int MIN_RATE_HZ = 104;

    /** Of which a sensor has some. */
    static final SortedSet<Integer> RATES_HZ = ImuOptions.knownRatesHz().tailSet(MIN_RATE_HZ);

    static final List<String> NAMES = List.of(RATE, MOTOR, BUTTON, FORWARD);

    /** What holds without a file. */
    static final UnitConfig DEFAULT =
            new UnitConfig(Settings.defaults(), ImuOptions.BEST, false, null, Forward.MINUS_Z, Map.of());

    UnitConfig withSettings(Settings other) {
        return new UnitConfig(other, rateHz, erm, button, forward, places);
    }

    UnitConfig withRateHz(int other) {
        return new UnitConfig(settings, other, erm, button, forward, places);
    }

    UnitConfig withErm(boolean other) {
        return new UnitConfig(settings, rateHz, other, button, forward, places);
    }

    UnitConfig withButton(Path other) {
        return new UnitConfig(settings, rateHz, erm, other, forward, places);
    }

    UnitConfig withForward(Forward other) {
        return new UnitConfig(settings, rateHz, erm, button, other, places);
    }

    UnitConfig withPlaces(Map<String, ConfigPlace> others) {
        return new UnitConfig(settings, rateHz, erm, button, forward, Map.copyOf(others));
    }

    /** What is wanted of the sensor. Ranges are wide enough for taps and falls, see docs/adr/0004. */
    ImuOptions imuOptions() {
        return new ImuOptions(rateHz, ImuOptions.DEFAULT.gyroDps(), ImuOptions.DEFAULT.accelG());
    }

    /** The motor of our parts list of that kind. */
    MotorData motorData() {
        return erm ? MotorData.coinErm() : MotorData.coinLra();
    }

    /** What the sensor's refusal of {@link #rateHz} means for a run. */
    String rateWarning(String refusal) {
        return fault(RATE, refusal + "; its best rate is taken instead").sentence();
    }

    /** A setting of the file that only what is found can refuse. */
    ConfigFault fault(String key, String why) {
        return new ConfigFault(Objects.requireNonNull(places.get(key), "no file has " + key), key + ": " + why);
    }
}
