package plumbline.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What it finds out about its motor. */
class Drv2605lCalibrationTest {

    private final HapticBench bench = new HapticBench();

    @Test
    void shouldCalibrateAndKeepTheResult() {
        bench.write(0x01, 7);
        bench.write(0x1A, 0xB6);
        bench.write(0x0C, 1);
        bench.after(599);
        assertEquals("01", bench.at(0x0C));
        assertTrue(bench.motorRuns());
        bench.after(1);

        assertEquals("00", bench.at(0x0C));
        assertEquals("e0", bench.at(0x00));
        assertEquals("0b8ab6", bench.at(0x18, 3));
        assertEquals("3a", bench.at(0x22));
        assertEquals("-2 at 0 for 600 ms at 1000", bench.played(0));
    }

    @Test
    void shouldFailCalibrationOfAMotorThatIsNotThereAndClearTheFlagWhenRead() {
        bench.chip.attach(null);
        bench.write(0x01, 7);
        bench.write(0x1A, 0xB6);
        bench.write(0x1E, 0x30);
        bench.write(0x0C, 1);
        bench.after(1100);

        assertEquals("e8", bench.at(0x00));
        assertEquals("e0", bench.at(0x00));
        assertEquals("0c6c", bench.at(0x18, 2));
    }

    @Test
    void shouldFindAMotorOfTheOtherKindByDiagnosis() {
        bench.write(0x01, 6);
        bench.write(0x0C, 1);
        bench.after(100);

        assertEquals("e8", bench.at(0x00));

        bench.write(0x1A, 0xB6);
        bench.write(0x0C, 1);
        bench.after(100);
        assertEquals("e0", bench.at(0x00));
    }
}
