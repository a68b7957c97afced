package plumbline.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What its motor is driven with. */
class Drv2605lPlaybackTest {

    private final HapticBench bench = new HapticBench();

    @Test
    void shouldPlayAnEffectAndThenClearGo() {
        bench.wake();
        bench.write(0x04, 16, 0);
        bench.write(0x0C, 1);

        bench.after(999);
        assertEquals("01", bench.at(0x0C));
        assertTrue(bench.motorRuns());
        bench.after(1);
        assertEquals("00", bench.at(0x0C));
        assertFalse(bench.motorRuns());
        assertEquals("16 at 0 for 1000 ms at 1000", bench.played(0));
    }

    @Test
    void shouldPlayEffectsAndWaitsOneAfterTheOtherHoweverSeldomItIsAsked() {
        bench.wake();
        bench.write(0x04, 47, 0x80 | 5, 48, 0x80 | 127, 15, 0, 14, 14);
        bench.write(0x0C, 1);

        bench.after(60_000);

        assertFalse(bench.motorRuns());
        assertEquals(3, bench.chip.log().count());
        assertEquals("47 at 0 for 450 ms at 1000", bench.played(0));
        assertEquals("48 at 500 for 450 ms at 800", bench.played(1));
        assertEquals("15 at 2220 for 750 ms at 1000", bench.played(2));
    }

    @Test
    void shouldRestBetweenEffectsOfASequence() {
        bench.wake();
        bench.write(0x04, 47, 0x80 | 5, 48, 0);
        bench.write(0x0C, 1);

        bench.after(449);
        assertTrue(bench.motorRuns());
        bench.after(1);
        assertFalse(bench.motorRuns());
        bench.after(50);
        assertEquals(800, bench.chip.amplitudePermille(bench.nowNanos));
    }

    @Test
    void shouldPlayAllEightSlots() {
        bench.wake();
        bench.write(0x04, 24, 24, 24, 24, 24, 24, 24, 24);
        bench.write(0x0C, 1);

        bench.after(10_000);

        assertEquals("00", bench.at(0x0C));
        assertEquals(8, bench.chip.log().count());
        assertEquals("24 at 140 for 20 ms at 1000", bench.played(7));
    }

    @Test
    void shouldCutShortWhenGoIsCleared() {
        bench.wake();
        bench.write(0x04, 118, 0);
        bench.write(0x0C, 1);
        bench.after(300);
        bench.write(0x0C, 0);

        assertFalse(bench.motorRuns());
        assertEquals("118 at 0 for 300 ms at 1000", bench.played(0));
    }

    @Test
    void shouldStretchEffectsByTheOffsetsInPlaybackIntervals() {
        bench.wake();
        bench.write(0x0D, 4, 0, 0, 0xFE);
        bench.write(0x04, 47, 0);
        bench.write(0x0C, 1);
        bench.after(10_000);

        assertFalse(bench.motorRuns());
        assertEquals("47 at 0 for 460 ms at 1000", bench.played(0));
    }

    @Test
    void shouldPlayNothingInStandbyWithoutALibraryOrWithoutAMotor() {
        bench.write(0x0C, 1);
        assertEquals("00", bench.at(0x0C));

        bench.wake();
        bench.write(0x03, 0);
        bench.write(0x0C, 1);
        assertEquals("00", bench.at(0x0C));

        bench.write(0x03, 6);
        bench.chip.attach(null);
        bench.write(0x0C, 1);
        assertFalse(bench.motorRuns());
        assertEquals(0, bench.chip.log().count());
    }

    @Test
    void shouldFollowTheRealTimeRegister() {
        bench.write(0x01, 5);
        bench.write(0x02, 0x7F);
        assertEquals(1000, bench.chip.amplitudePermille(bench.nowNanos));
        bench.after(40);
        bench.write(0x02, 0x40);
        assertEquals(503, bench.chip.amplitudePermille(bench.nowNanos));
        bench.after(10);
        bench.write(0x02, 0);

        assertFalse(bench.motorRuns());
        assertEquals("-1 at 0 for 40 ms at 1000", bench.played(0));
        assertEquals("-1 at 40 for 10 ms at 503", bench.played(1));
    }

    @Test
    void shouldForgetTheOldestOfALongLog() {
        bench.wake();
        bench.write(0x04, 24, 0);
        for (int i = 0; i < 300; i++) {
            bench.write(0x0C, 1);
            bench.after(20);
        }
        HapticLog.Entry entry = new HapticLog.Entry();

        assertEquals(300, bench.chip.log().count());
        assertFalse(bench.chip.log().read(43, entry));
        assertTrue(bench.chip.log().read(44, entry));
        assertFalse(bench.chip.log().read(300, entry));
    }
}
