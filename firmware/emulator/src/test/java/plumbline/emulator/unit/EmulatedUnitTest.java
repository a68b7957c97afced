package plumbline.emulator.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.core.time.ManualClock;
import plumbline.emulator.bus.BusFault;
import plumbline.emulator.bus.BusModel;
import plumbline.emulator.bus.Wires;
import plumbline.emulator.chip.Drv2605l;
import plumbline.emulator.wearer.Scenario;

class EmulatedUnitTest {
    private static final int MS = 1_000_000;
    private static final int IMU = 0x6A;

    private final ManualClock clock = new ManualClock(0);
    private EmulatedUnit unit = unit("");
    private Wires imu = new Wires(unit.bus(), IMU);
    private Wires haptics = new Wires(unit.bus(), Drv2605l.ADDRESS);

    private EmulatedUnit unit(String script) {
        Options options = Options.of(Scenario.parse("test", "upright 5s\nslouch 30deg 10min\nwalk 5s"));
        return new EmulatedUnit(options.withBusHz(0).withScript(script), clock);
    }

    @BeforeEach
    void configure() {
        clock.advance(20 * MS);
        imu.write(0x09, 0x77);
        imu.write(0x0A, 0x06);
        imu.write(0x10, 0x74, 0x7C);
    }

    private void pass(int millis) {
        for (int i = 0; i < millis; i += 10) {
            clock.advance(10 * MS);
            unit.bus().catchUp();
        }
    }

    private static String ok(String answer) {
        assertTrue(answer.startsWith("ok"), answer);
        return answer.substring(2).strip();
    }

    private Whereabouts where() {
        return Whereabouts.parse(ok(unit.command("where")));
    }

    @Test
    void shouldHaveASensorAndAHapticDriver() {
        assertEquals(0x6C, imu.value(0x0F));
        assertEquals(7, haptics.value(0x00) >> 5);
    }

    @Test
    void shouldMissOneAnswerOnce() {
        ok(unit.command("fault no-answer"));
        assertEquals(BusModel.NO_ANSWER, imu.get(0x0F));
        assertEquals(0x6C, imu.get(0x0F));
    }

    @Test
    void shouldAnswerNothingForAsLongAsTold() {
        ok(unit.command("fault no-answer 0x5a 200ms"));
        assertEquals(BusModel.NO_ANSWER, haptics.get(0));
        assertEquals(0x6C, imu.get(0x0F));
        pass(210);
        assertTrue(haptics.get(0) >= 0);
    }

    @Test
    void shouldHangWhileStuck() {
        ok(unit.command("fault bus-stuck 3s"));
        assertEquals(BusModel.TIMED_OUT, imu.get(0x0F));
        assertEquals(BusModel.TIMED_OUT, haptics.get(0));
        pass(1010);
        assertEquals(0x6C, imu.get(0x0F));
    }

    @Test
    void shouldShowAnotherIdentityUntilThePowerIsCycled() {
        ok(unit.command("fault wrong-identity"));
        pass(20);
        assertEquals(0x69, imu.get(0x0F));
        assertEquals(0, imu.get(0x10));
        imu.write(0x12, 0x80);
        pass(20);
        assertEquals(0x69, imu.get(0x0F));
        ok(unit.command("unplug 0x6a"));
        assertEquals(BusModel.NO_ANSWER, imu.get(0x0F));
        ok(unit.command("plug"));
        pass(20);
        assertEquals(0x6C, imu.get(0x0F));
    }

    @ParameterizedTest
    @EnumSource(SensorKind.class)
    void shouldHurtAnyOfItsSensors(SensorKind kind) {
        Options options = Options.of(Scenario.builtin("slouch")).withBusHz(0).withSensor(kind);
        unit = new EmulatedUnit(options, clock);
        imu = new Wires(unit.bus(), kind.usualAddress());
        pass(100);
        int identity = imu.value(kind.weakness.identity());
        ok(unit.command("fault wrong-identity"));
        pass(100);
        assertEquals(kind.weakness.wrongIdentity(), imu.value(kind.weakness.identity()));
        ok(unit.command("fault sensor-reset"));
        pass(100);
        assertEquals(identity, imu.value(kind.weakness.identity()));
        int before = imu.value(kind.weakness.configuration());
        ok(unit.command("fault configuration-changed"));
        assertEquals(kind.weakness.flip(), before ^ imu.value(kind.weakness.configuration()));
    }

    @Test
    void shouldLoseItsConfigurationWhenItResetsItself() {
        ok(unit.command("fault sensor-reset"));
        pass(20);
        assertEquals(0, imu.get(0x10));
    }

    @Test
    void shouldFlipOneBitOfTheConfiguration() {
        ok(unit.command("fault configuration-changed"));
        assertEquals(1, Integer.bitCount(imu.value(0x11) ^ 0x7C));
    }

    @Test
    void shouldRunOverWhenTheNextTransferIsHeldUp() {
        ok(unit.command("fault fifo-overflow 500ms"));
        assertEquals(0x40, imu.value(0x3B) & 0x40);
    }

    @Test
    void shouldSampleNothingWhileStalled() {
        pass(100);
        ok(unit.command("fault stalled 500ms"));
        int before = imu.value(0x3A);
        pass(400);
        assertEquals(before, imu.value(0x3A));
        pass(200);
        assertNotEquals(before, imu.value(0x3A));
    }

    @Test
    void shouldDoWithoutAHapticDriver() {
        ok(unit.command("fault haptics-missing forever"));
        pass(100);
        assertEquals(BusModel.NO_ANSWER, haptics.get(0));
        assertEquals(0x6C, imu.get(0x0F));
        ok(unit.command("heal"));
        assertTrue(haptics.get(0) >= 0);
    }

    @ParameterizedTest
    @EnumSource(BusFault.class)
    void shouldBeWholeAgainAfterAnyFault(BusFault fault) {
        ok(unit.command("fault " + fault.word() + " 50ms"));
        imu.get(0x0F);
        pass(100);
        ok(unit.command("heal"));
        unit.bus().powerCycle(IMU);
        pass(20);
        assertEquals(0x6C, imu.get(0x0F));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dance",
                "fault",
                "fault nonsense",
                "fault no-answer soon",
                "tap many",
                "tap -1",
                "jolt",
                "jolt sideways",
                "jolt keys soon",
                "react maybe",
                "slouch sideways",
                "do nothing in particular",
                "unplug 0x33",
                "haptics x",
                "walk -5s"
            })
    void shouldExplainWhatItCanNotDo(String line) {
        String answer = unit.command(line);
        assertTrue(answer.startsWith("error ") && answer.length() > 15, answer);
        assertFalse(answer.contains("\n"));
    }

    @Test
    void shouldTellWhereTheWearerIs() {
        pass(4000);
        Whereabouts sitting = where();
        assertEquals(4, sitting.playedSeconds(), 0.1);
        assertEquals(610, sitting.scenarioSeconds(), 0.01);
        assertEquals("upright 5s", sitting.doing());
        assertTrue(sitting.plugged());
        pass(10_000);
        Whereabouts slouching = where();
        assertEquals(30, slouching.flexionDeg(), 4);
        assertTrue(slouching.slouched());
        assertFalse(slouching.over());
    }

    @Test
    void shouldDoAsTold() {
        pass(10_000);
        ok(unit.command("straighten"));
        pass(4000);
        assertEquals(0, where().flexionDeg(), 4);
        ok(unit.command("slouch 35deg"));
        pass(5000);
        assertEquals(35, where().flexionDeg(), 4);
        ok(unit.command("straighten"));
        pass(35_000);
        assertTrue(where().over(), "the slouch that was left is the last but one line");
        ok(unit.command("rest 10s"));
        pass(6000);
        assertEquals("WALKING", where().activity());
        ok(unit.command("do lean left 20deg 20s"));
        pass(6000);
        assertEquals(-20, where().leanDeg(), 4);
    }

    @Test
    void shouldListWhatTheHapticDriverPlayed() {
        haptics.write(0x1D, 0xA0);
        haptics.write(0x03, 6);
        haptics.write(0x01, 0);
        haptics.write(0x04, 47, 0);
        haptics.write(0x0C, 1);
        pass(50);
        assertTrue(where().motorPermille() > 0);
        assertEquals(1, where().played());
        Played played = Played.parse(ok(unit.command("haptics"))).getFirst();
        assertEquals(47, played.effect());
        assertEquals(0.02, played.atSeconds(), 0.02);
        assertEquals("", ok(unit.command("haptics 1")));
    }

    @Test
    void shouldFollowAScript() {
        unit = unit("2s tap 2; 1s fault unplugged 500ms");
        imu = new Wires(unit.bus(), IMU);
        pass(900);
        assertEquals(0x6C, imu.get(0x0F));
        pass(200);
        assertEquals(BusModel.NO_ANSWER, imu.get(0x0F));
        pass(520);
        assertEquals(0x6C, imu.get(0x0F));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tap 2", "3s", "3s dance", "soon tap 1", "1s tap 1; 2x tap 1"})
    void shouldRefuseAScriptThatItCanNotFollow(String script) {
        assertThrows(IllegalArgumentException.class, () -> unit(script));
    }
}
