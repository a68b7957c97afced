package plumbline.device.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.device.i2c.ScriptedWire;
import plumbline.device.i2c.Wire;
import plumbline.device.imu.ConfigTable.Setting;

class ConfigTableTest {

    private final ScriptedWire wire = new ScriptedWire(0x6A);
    private final ConfigTable table =
            new ConfigTable(new Setting(0x10, 0x7C, 0x00), new Setting(0x1A, 0x01, 0x7F, 0x80));

    @Test
    void shouldWriteAllEightBits() {
        assertEquals(1, table.write(wire, 0));
        assertEquals(1, table.write(wire, 1));
        assertEquals(List.of("10 7C", "1A 01"), wire.writes());
    }

    @Test
    void shouldVerifyOnlyTheBitsThatMeanSomething() {
        wire.answers(0x1A, 0x81);
        assertEquals(1, table.verify(wire, 1));
        wire.answers(0x1A, 0x03);
        assertEquals(ConfigTable.DIFFERS, table.verify(wire, 1));
        assertEquals(0x1A01, table.expected());
        assertEquals(0x1A03, table.found());
    }

    @Test
    void shouldKnowAResetOnlyByAllRegisters() {
        wire.answers(0x10, 0x00).answers(0x1A, 0x00);
        assertEquals(1, table.isAtPowerOn(wire));
        wire.answers(0x10, 0x00).answers(0x1A, 0x01);
        assertEquals(0, table.isAtPowerOn(wire));
    }

    @Test
    void shouldHandOnWhatTheWireSays() {
        wire.failsWrite(0x10, Wire.TIMED_OUT);
        assertEquals(Wire.TIMED_OUT, table.write(wire, 0));
        wire.failsRead(0x10, Wire.NO_ANSWER);
        assertEquals(Wire.NO_ANSWER, table.verify(wire, 0));
        wire.failsRead(0x10, Wire.BROKEN);
        assertEquals(Wire.BROKEN, table.isAtPowerOn(wire));
    }
}
