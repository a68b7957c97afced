package plumbline.device.i2c;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptedWireTest {

    private final ScriptedWire wire = new ScriptedWire(0x6A);
    private final byte[] buffer = new byte[8];

    @Test
    void shouldPlayAnswersInOrderAndRecordEveryTransfer() {
        wire.answers(0x0F, 0x6C).answers(0x20, 1, 2);

        assertEquals(1, wire.read(0x0F, buffer, 0, 1));
        assertEquals(1, wire.write(0x10, 0x80));
        assertEquals(2, wire.read(0x20, buffer, 1, 2));

        assertArrayEquals(new byte[] {0x6C, 1, 2, 0, 0, 0, 0, 0}, buffer);
        assertEquals(List.of("R 0F 1", "W 10 80", "R 20 2"), wire.transfers());
        assertEquals(List.of("10 80"), wire.writes());
        wire.assertSpent();
    }

    @Test
    void shouldFailTheTestWhenARegisterOrALengthWasNotExpected() {
        wire.answers(0x0F, 0x6C);

        assertThrows(AssertionError.class, () -> wire.read(0x10, buffer, 0, 1));
        assertThrows(AssertionError.class, () -> wire.read(0x0F, buffer, 0, 2));
        assertThrows(AssertionError.class, wire::assertSpent);
        assertThrows(AssertionError.class, () -> new ScriptedWire(0x6A).read(0x0F, buffer, 0, 1));
    }

    @Test
    void shouldFailTransfersAsTold() {
        wire.failsWrite(0x10, Wire.NO_ANSWER).failsRead(0x0F, Wire.TIMED_OUT).holds(0x0F, 0x6C);

        assertEquals(Wire.NO_ANSWER, wire.write(0x10, 1));
        assertEquals(1, wire.write(0x10, 1));
        assertEquals(Wire.TIMED_OUT, wire.read(0x0F, buffer, 0, 1));
        assertEquals(1, wire.read(0x0F, buffer, 0, 1));
        wire.failsAlways(Wire.BROKEN);
        assertEquals(Wire.BROKEN, wire.read(0x0F, buffer, 0, 1));
        assertEquals(Wire.BROKEN, wire.write(0x0F, 1));
        wire.failsAlways(0);
        assertEquals(1, wire.read(0x0F, buffer, 0, 1));
    }
}
