package plumbline.device.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import plumbline.device.imu.Fault;

class FaultWordsTest {

    @Test
    void shouldTellWhatWasExpectedAndFound() {
        assertEquals("no samples", FaultWords.began(Fault.STALLED, 0, 0));
        assertEquals("wrong identity: expected 0x6C, found 0x00", FaultWords.began(Fault.WRONG_IDENTITY, 0x6C, 0));
        assertEquals("bus error (EIO, input or output error)", FaultWords.began(Fault.BUS_ERROR, 0, -5));
    }

    @Test
    void shouldTellWhatToDoAboutTheMotor() {
        String words = FaultWords.began(Fault.MOTOR_UNCALIBRATED, 0, 0);

        assertTrue(words.startsWith("motor not calibrated; "), words);
        assertTrue(words.contains("two wires") && words.contains("unit.motor"), words);
    }
}
