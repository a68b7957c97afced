package plumbline.device.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.core.time.LoopClock;
import plumbline.device.haptics.Drv2605l;
import plumbline.device.haptics.Drv2605lDiagnosis;
import plumbline.device.haptics.MotorVerdict;
import plumbline.device.i2c.Bus;
import plumbline.device.imu.ImuFinder;
import plumbline.device.imu.SelfTestVerdict;
import plumbline.device.imu.SensorException;

/**
 * What {@code --self-test} finds: the built-in tests of the chips that a run with the same words would use.
 *
 * @param sensor null if it could not be tested; then there is a problem
 * @param address of the sensor; 0 if there is none
 * @param motor null if there is no haptic driver
 * @param problems why something could not be tested; with any of them the test is not passed
 * @param warnings as a check has them
 */
record SelfTestReport(
        String bus,
        @Nullable SelfTestVerdict sensor,
        int address,
        @Nullable MotorVerdict motor,
        List<String> problems,
        List<String> warnings) {

    /** Of a bus that can't be used. */
    static SelfTestReport untested(String bus, List<String> problems) {
        return new SelfTestReport(bus, null, 0, null, problems, List.of());
    }

    /** Runs the tests; takes some seconds, in which the unit must lie still. */
    static SelfTestReport of(Bus bus, UnitConfig config, LoopClock clock) {
        List<String> problems = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        SelfTestVerdict sensor = null;
        int address = 0;
        try {
            // At any rate: the tests have their own.
            ImuFinder.Found found = new ImuFinder(bus, UnitConfig.DEFAULT.imuOptions()).find();
            address = found.address();
            sensor = found.selfTest().run(clock);
        } catch (SensorException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        MotorVerdict motor = new Drv2605lDiagnosis(bus.at(Drv2605l.ADDRESS), config.motorData(), clock).run();
        if (motor == null) {
            warnings.add("no haptic driver on " + bus.name() + ": the unit can't nudge");
        }
        return new SelfTestReport(bus.name(), sensor, address, motor, problems, warnings);
    }

    boolean passed() {
        return problems.isEmpty() && sensor != null && sensor.passed() && (motor == null || motor.passed());
    }

    /** One of {@link ExitCode}. */
    int exitCode() {
        return passed() ? ExitCode.DONE : ExitCode.NOT_READY;
    }
}
