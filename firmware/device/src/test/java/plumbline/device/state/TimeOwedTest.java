package plumbline.device.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import plumbline.core.imu.Calibration;
import plumbline.core.posture.FadingSchedule;
import plumbline.core.posture.Forward;

class TimeOwedTest {

    private static final long KEPT = 1_000_000;

    @Test
    void shouldDateByTheClockWhileNobodySetsIt() {
        assertEquals(KEPT + 50, new TimeOwed(kept(KEPT), KEPT + 20).date(KEPT + 50));
    }

    @Test
    void shouldDateBackByTheTimeOffThatOnlyAClockSetLaterTellsOf() {
        TimeOwed owed = new TimeOwed(kept(KEPT), KEPT + 20);
        owed.clockSet(7000);

        assertEquals(KEPT + 60, owed.date(KEPT + 7060));
    }

    @Test
    void shouldNotOweTheTimeByWhichTheClockWasBehindWhatWasKept() {
        TimeOwed owed = new TimeOwed(kept(KEPT), KEPT - 900_000);
        assertEquals(KEPT - 899_000, owed.date(KEPT - 899_000));
        owed.clockSet(900_000 + 7000);

        assertEquals(KEPT + 1000, owed.date(KEPT + 8000));
    }

    @Test
    void shouldForgetAClockThatWasSetWrongAndRightAgain() {
        TimeOwed owed = new TimeOwed(kept(KEPT), KEPT);
        owed.clockSet(1_000_000);
        owed.clockSet(-1_000_000);

        assertEquals(KEPT + 10, owed.date(KEPT + 10));
    }

    @Test
    void shouldOweNothingAtTheVeryBeginning() {
        TimeOwed owed = new TimeOwed(kept(0), 1000);
        owed.clockSet(1_000_000);

        assertEquals(1_002_000, owed.date(1_002_000));
    }

    private static KeptState kept(long fadingWallMillis) {
        FadingSchedule.@Nullable State fading = fadingWallMillis == 0 ? null : new FadingSchedule().state();
        return new KeptState(
                null,
                Forward.LEARN,
                0,
                SettingsChange.NONE,
                Calibration.identity(),
                null,
                false,
                fading,
                fadingWallMillis);
    }
}
