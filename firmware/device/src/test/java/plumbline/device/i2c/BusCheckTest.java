package plumbline.device.i2c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.core.time.ManualClock;

class BusCheckTest {

    private static final Machine PI = Machine.of("aarch64");

    private final Map<Integer, ScriptedWire> chips = new HashMap<>();
    private final ManualClock clock = new ManualClock(0);

    @Test
    void shouldFindChipsByTheirIdentityAndAskNobodyElse() {
        holds(0x6A, 0x0F, 0x6C);
        holds(0x5A, 0x00, 0xE4);
        holds(0x36, 0x08, 0x00, 0x12);

        BusReport report = check(400);

        assertTrue(report.isUsable());
        assertEquals(
                "0x6A: LSM6DSOX (register 0x0F holds 0x6C)", chip(report, 0x6A).sentence());
        assertEquals(
                "0x5A: DRV2605L (register 0x00 holds 0xE4)", chip(report, 0x5A).sentence());
        assertEquals(
                "0x36: MAX17048 (register 0x08 holds 0x0012)",
                chip(report, 0x36).sentence());
        assertEquals("0x68: nobody answers", chip(report, 0x68).sentence());
        assertEquals(6, report.chips().size());
        assertTrue(report.warnings().isEmpty(), report.warnings().toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x68, 0x70, 0x71, 0x73, 0x74, 0x98, 0xAF, 0x47})
    void shouldKnowInvenSenseChipsByName(int identity) {
        holds(0x68, 0x75, identity);

        ChipIdentity chip = chip(check(400), 0x68).chip();

        assertNotNull(chip);
        assertEquals(ChipIdentity.Role.SENSOR, chip.role());
    }

    @Test
    void shouldNameAChipThatNoDriverFitsAndTakeItForNoSensor() {
        holds(0x68, 0x75, 0x12);

        BusReport report = check(400);

        assertFalse(report.isUsable());
        assertEquals(
                "0x68: ICM-20602 (register 0x75 holds 0x12), which no driver here fits",
                chip(report, 0x68).sentence());
        assertTrue(report.warnings().contains(chip(report, 0x68).sentence()));
        assertNull(report.speed());
    }

    @Test
    void shouldSayInHexWhatWasExpectedAndFoundOfAStranger() {
        holds(0x6A, 0x0F, 0x41);

        BusReport report = check(400);

        assertFalse(report.isUsable());
        ChipReport stranger = chip(report, 0x6A);
        assertEquals("0x6C", stranger.expected());
        assertEquals("0x41", stranger.found());
        assertNull(stranger.chip());
        assertEquals(
                "0x6A: a chip that is not known: register 0x0F should hold 0x6C (LSM6DSOX) and holds 0x41",
                stranger.sentence());
        assertTrue(report.warnings().contains(stranger.sentence()));
    }

    @Test
    void shouldTellAStuckBusFromAnEmptyOne() {
        wire(0x6A).failsAlways(Wire.TIMED_OUT);

        BusReport report = check(400);

        assertEquals("0x6A: ETIMEDOUT, a line is held low", chip(report, 0x6A).sentence());
        assertTrue(report.problems().getFirst().startsWith("no sensor on /dev/i2c-1"));
    }

    @Test
    void shouldWarnWithTheLineForConfigTxtWhenTheBusIsSlow() {
        holds(0x6A, 0x0F, 0x6C);

        BusSpeed speed = speed(check(100));

        assertTrue(speed.isSlow());
        assertEquals(
                "the bus carries 100 kbit/s, where 400 are wanted: put the line"
                        + " dtparam=i2c_arm=on,i2c_arm_baudrate=400000 into /boot/firmware/config.txt and restart",
                speed.sentence());
        assertTrue(check(100).warnings().contains(speed.sentence()));
    }

    @Test
    void shouldLeaveOutTheSystemsShareAndTakeAnEmulatedBusForWhatItIs() {
        holds(0x6A, 0x0F, 0x6C);

        assertFalse(speed(check(310)).isSlow());
        assertTrue(speed(check(290)).isSlow());
        assertEquals("the bus carries 400 kbit/s", speed(check(400)).sentence());
        assertEquals(
                "faster than any wire: an emulated bus", speed(check(20_000)).sentence());
    }

    @Test
    void shouldRefuseThirtyTwoBitsWithAReason() {
        Machine first = Machine.of("arm");

        assertFalse(first.isSupported());
        assertTrue(first.sentence().contains("Zero 2 W"), first.sentence());
        assertTrue(first.sentence().contains("64-bit"), first.sentence());
        assertTrue(PI.isSupported());
        assertTrue(Machine.of("amd64").isSupported());
        assertFalse(Machine.of("riscv64").isSupported());
        assertFalse(BusReport.unopened("/dev/i2c-1", first, null, "closed").isUsable());
    }

    @Test
    void shouldSayWhoOwnsANodeAndWhatToDoWhenThereIsNone(@TempDir Path folder) throws IOException {
        Path node = Files.createFile(folder.resolve("i2c-1"));

        NodeReport present = NodeReport.of(node.toString());
        NodeReport absent = NodeReport.of(folder.resolve("i2c-2").toString());

        assertTrue(present.isPresent() && present.isUsable());
        assertFalse(present.group().isEmpty());
        assertFalse(absent.isPresent());
        assertTrue(absent.sentence().contains("dtparam=i2c_arm=on,i2c_arm_baudrate=400000"), absent.sentence());
    }

    @Test
    void shouldReportABusThatHasNoSuchName() {
        BusReport report = BusCheck.of("nonsense", Map.of(), clock);

        assertFalse(report.isUsable());
        assertTrue(
                report.problems().getFirst().contains("a bus is named /dev/i2c-N"),
                report.problems().toString());
    }

    private BusReport check(int kiloHz) {
        return BusCheck.of(new FakeBus(kiloHz), "test", null, PI, clock);
    }

    private void holds(int address, int register, int... identity) {
        wire(address).holds(register, identity);
        KnownChips.at(address).forEach(chip -> wire(address).holds(chip.quietRegister(), new int[32]));
        wire(address).holds(register, identity);
    }

    private ScriptedWire wire(int address) {
        return chips.computeIfAbsent(address, ScriptedWire::new);
    }

    private static ChipReport chip(BusReport report, int address) {
        return report.chips().stream()
                .filter(chip -> chip.address() == address)
                .findFirst()
                .orElseThrow();
    }

    private static BusSpeed speed(BusReport report) {
        BusSpeed speed = report.speed();
        assertNotNull(speed);
        return speed;
    }

    /** Carries what is scripted, at a speed, with 80 µs of the system's own for each transfer. */
    private final class FakeBus implements Bus {

        private final int kiloHz;

        FakeBus(int kiloHz) {
            this.kiloHz = kiloHz;
        }

        @Override
        public String name() {
            return "/dev/i2c-1";
        }

        @Override
        public Wire at(int address) {
            ScriptedWire wire = chips.get(address);
            ScriptedWire chip = wire == null ? new ScriptedWire(address).failsAlways(Wire.NO_ANSWER) : wire;
            return new Wire() {
                @Override
                public int address() {
                    return address;
                }

                @Override
                public int read(int register, byte[] into, int offset, int length) {
                    clock.advance(80_000 + (30 + 9L * length) * 1_000_000 / kiloHz);
                    return chip.read(register, into, offset, length);
                }

                @Override
                public int write(int register, byte[] from, int offset, int length) {
                    throw new AssertionError("a check writes nothing");
                }

                @Override
                public int write(int register, int value) {
                    throw new AssertionError("a check writes nothing");
                }
            };
        }

        @Override
        public void close() {}
    }
}
