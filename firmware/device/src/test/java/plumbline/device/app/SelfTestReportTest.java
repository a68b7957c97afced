package plumbline.device.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.core.time.ManualClock;
import plumbline.device.haptics.MotorVerdict;
import plumbline.device.i2c.Bus;
import plumbline.device.i2c.Wire;
import plumbline.device.imu.EmulatedWire;
import plumbline.device.imu.SelfTestVerdict;
import plumbline.device.state.StateFolder;
import plumbline.device.state.StateFolderReport;
import plumbline.emulator.bus.BusFault;
import plumbline.emulator.chip.Actuator;
import plumbline.emulator.chip.Drv2605l;
import plumbline.emulator.unit.EmulatedUnit;
import plumbline.emulator.unit.Options;
import plumbline.emulator.unit.SensorKind;
import plumbline.emulator.wearer.Scenario;

/** The self-test of a whole unit, on emulated chips. */
class SelfTestReportTest {

    private final ManualClock clock = new ManualClock(1_000_000_000);

    private EmulatedUnit unit(SensorKind kind) {
        EmulatedUnit unit =
                new EmulatedUnit(Options.of(Scenario.builtin("upright-work")).withSensor(kind), clock);
        clock.advance(20_000_000);
        return unit;
    }

    private SelfTestReport test(EmulatedUnit unit) {
        return test(unit, UnitConfig.DEFAULT);
    }

    private SelfTestReport test(EmulatedUnit unit, UnitConfig config) {
        Bus bus = new Bus() {
            @Override
            public String name() {
                return "emulated";
            }

            @Override
            public Wire at(int address) {
                return new EmulatedWire(unit.bus(), address);
            }

            @Override
            public void close() {}
        };
        return SelfTestReport.of(bus, config, clock);
    }

    @ParameterizedTest
    @EnumSource(SensorKind.class)
    void shouldPassASoundUnitAndTellEachResponseWithItsLimits(SensorKind kind) throws IOException {
        SelfTestReport report = test(unit(kind));

        assertTrue(report.passed(), report::toString);
        assertEquals(ExitCode.DONE, report.exitCode());
        Map<String, Object> json = json(report);
        assertEquals(true, json.get("passed"));
        List<?> axes = axes(json);
        assertTrue(axes.size() >= 6, axes::toString);
        for (Object each : axes) {
            Map<?, ?> axis = (Map<?, ?>) each;
            assertTrue(
                    axis.keySet().containsAll(List.of("name", "unit", "response", "least", "passed")), axes::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(SensorKind.class)
    void shouldFailASensorOfWhichAnAxisStandsAtItsStop(SensorKind kind) throws IOException {
        EmulatedUnit unit = unit(kind);
        unit.inject(BusFault.SATURATED, 0, Long.MAX_VALUE);

        SelfTestReport report = test(unit);

        assertEquals(ExitCode.NOT_READY, report.exitCode());
        SelfTestVerdict verdict = sensor(report);
        List<String> failed = verdict.axes().stream()
                .filter(axis -> !axis.passed())
                .map(SelfTestVerdict.Axis::name)
                .toList();
        assertEquals(List.of("accelerometer y"), failed);
        assertEquals(false, json(report).get("passed"));
    }

    private static SelfTestVerdict sensor(SelfTestReport report) {
        return Objects.requireNonNull(report.sensor());
    }

    @Test
    void shouldFailAMotorThatIsMissingOrOfTheOtherKind() {
        EmulatedUnit unit = unit(SensorKind.LSM6DSOX);
        Drv2605l driver = Objects.requireNonNull(unit.haptics());
        assertTrue(test(unit).passed());
        driver.attach(null);
        assertMotorFailed(test(unit));
        driver.attach(Actuator.rotating());
        assertMotorFailed(test(unit));
        assertTrue(test(unit, UnitConfig.DEFAULT.withErm(true)).passed());
    }

    private static void assertMotorFailed(SelfTestReport report) {
        MotorVerdict motor = Objects.requireNonNull(report.motor());
        assertFalse(motor.passed());
        assertTrue(motor.text().contains("unit.motor"), motor::text);
        assertEquals(ExitCode.NOT_READY, report.exitCode());
    }

    @Test
    void shouldWarnOfAMissingDriverAndFailWithoutASensor() throws IOException {
        EmulatedUnit unit = unit(SensorKind.LSM6DSOX);
        unit.bus().unplug(Drv2605l.ADDRESS, Long.MAX_VALUE);
        SelfTestReport without = test(unit);
        assertNull(without.motor());
        assertTrue(without.passed());
        assertEquals(1, without.warnings().size());

        unit.bus().unplug(0x6A, Long.MAX_VALUE);
        SelfTestReport nothing = test(unit);
        assertEquals(ExitCode.NOT_READY, nothing.exitCode());
        assertTrue(nothing.problems().getFirst().contains("no inertial sensor that fits"), nothing::toString);
        assertFalse(json(nothing).containsKey("sensor"));
    }

    @Test
    void shouldRefuseWhileAServiceMayHaveTheBus(@TempDir Path folder) throws Exception {
        StateFolderReport held = new StateFolderReport(folder, true, 4711, 1, null);
        StartException refused = assertThrows(StartException.class, () -> selfTest(held));
        assertEquals(ExitCode.STATE, refused.exitCode());
        assertTrue(
                String.valueOf(refused.getMessage()).contains("the service runs, as process 4711"),
                refused::getMessage);

        StateFolderReport free = new StateFolderReport(folder, true, StateFolderReport.NOBODY, 1, null);
        try (StateFolder other = StateFolder.open(folder, InstantSource.system())) {
            assertTrue(Files.exists(other.path()));
            assertThrows(StartException.class, () -> selfTest(free));
        }
        assertEquals(ExitCode.NOT_READY, selfTest(free).exitCode());
    }

    /** No machine has this bus. */
    private SelfTestReport selfTest(StateFolderReport state) throws StartException {
        return SelfTest.of("/dev/i2c-9876", Map.of(), UnitConfig.DEFAULT, state, () -> clock);
    }

    private static Map<String, Object> json(SelfTestReport report) throws IOException {
        return JSON.std.mapFrom(SelfTestJson.of(report));
    }

    private static List<?> axes(Map<String, Object> json) {
        return (List<?>) Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(json.get("sensor"))).get("axes"));
    }
}
