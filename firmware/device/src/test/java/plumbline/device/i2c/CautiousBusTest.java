package plumbline.device.i2c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CautiousBusTest {

    private final Bus bus = mock(Bus.class);
    private final Wire sensor = mock(Wire.class);
    private final Wire motor = mock(Wire.class);
    private final CautiousBus cautious = new CautiousBus(bus);
    private final byte[] bytes = new byte[4];

    @BeforeEach
    void attach() {
        when(bus.at(0x6A)).thenReturn(sensor);
        when(bus.at(0x5A)).thenReturn(motor);
    }

    @Test
    void shouldAskNobodyAfterATimeoutUntilItMayTryAgain() {
        when(sensor.read(1, bytes, 0, 4)).thenReturn(Wire.TIMED_OUT);
        assertEquals(Wire.TIMED_OUT, cautious.at(0x6A).read(1, bytes, 0, 4));

        assertEquals(Wire.TIMED_OUT, cautious.at(0x6A).read(1, bytes, 0, 4));
        assertEquals(Wire.TIMED_OUT, cautious.at(0x5A).read(1, bytes, 0, 4));
        assertEquals(Wire.TIMED_OUT, cautious.at(0x5A).write(1, bytes, 0, 4));
        assertEquals(Wire.TIMED_OUT, cautious.at(0x5A).write(1, 2));
        assertEquals(Wire.TIMED_OUT, cautious.at(0x5A).writeEach(bytes, 2));
        verify(sensor, times(1)).read(anyInt(), any(), anyInt(), anyInt());
        verifyNoInteractions(motor);

        cautious.tryAgain();
        when(motor.write(1, 2)).thenReturn(1);
        assertEquals(1, cautious.at(0x5A).write(1, 2));
    }

    @Test
    void shouldTakeATimeoutOfAWriteForOneToo() {
        when(motor.write(1, 2)).thenReturn(Wire.TIMED_OUT);
        when(motor.write(1, bytes, 0, 4)).thenReturn(Wire.TIMED_OUT);

        cautious.at(0x5A).write(1, 2);
        assertEquals(Wire.TIMED_OUT, cautious.at(0x6A).write(1, 2));
        cautious.tryAgain();
        cautious.at(0x5A).write(1, bytes, 0, 4);
        assertEquals(Wire.TIMED_OUT, cautious.at(0x6A).write(1, 2));

        cautious.tryAgain();
        when(motor.writeEach(bytes, 2)).thenReturn(Wire.TIMED_OUT);
        cautious.at(0x5A).writeEach(bytes, 2);
        assertEquals(Wire.TIMED_OUT, cautious.at(0x6A).write(1, 2));

        verifyNoInteractions(sensor);
    }

    @Test
    void shouldPassEverythingElseOnAsItIs() {
        when(bus.name()).thenReturn("/dev/i2c-1");
        when(sensor.address()).thenReturn(0x6A);
        when(sensor.read(1, bytes, 0, 4)).thenReturn(Wire.NO_ANSWER, Wire.BROKEN, 4);

        Wire wire = cautious.at(0x6A);

        assertEquals(Wire.NO_ANSWER, wire.read(1, bytes, 0, 4));
        assertEquals(Wire.BROKEN, wire.read(1, bytes, 0, 4));
        assertEquals(4, wire.read(1, bytes, 0, 4));
        assertEquals(0x6A, wire.address());
        assertSame(wire, cautious.at(0x6A));
        assertEquals("/dev/i2c-1", cautious.name());
        cautious.close();
        verify(bus).close();
    }
}
