package plumbline.core.posture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FadingScheduleTest {

    private static final long WEEK_MILLIS = 7L * 24 * 3_600_000;

    @Test
    void shouldFallWeekByWeekWhileTheWearerHolds() {
        FadingSchedule fading = new FadingSchedule();
        int[] expected = {80, 60, 40, 20, 20};
        for (int share : expected) {
            wear(fading, 10, 3);
            assertEquals(share, fading.sharePercent());
        }
    }

    @Test
    void shouldRiseAgainWhenTheWearerSlouchesMore() {
        FadingSchedule fading = new FadingSchedule();
        wear(fading, 10, 20);
        assertEquals(100, fading.sharePercent());
        wear(fading, 10, 15);
        assertEquals(80, fading.sharePercent());
        wear(fading, 10, 30);
        assertEquals(100, fading.sharePercent());
    }

    @Test
    void shouldNotJudgeAWeekThatWasHardlyWorn() {
        FadingSchedule fading = new FadingSchedule();
        wear(fading, 4, 0);
        assertEquals(100, fading.sharePercent());
    }

    @Test
    void shouldSpreadWhatIsFeltEvenly() {
        FadingSchedule fading = new FadingSchedule();
        fading.restore(new FadingSchedule.State(40, 0, 30, 0, 0, 0));
        int felt = 0;
        int silentInARow = 0;
        for (int i = 0; i < 100; i++) {
            boolean isFelt = fading.isNextFelt();
            felt += isFelt ? 1 : 0;
            silentInARow = isFelt ? 0 : silentInARow + 1;
            assertTrue(silentInARow <= 2);
        }
        assertEquals(40, felt);
    }

    @Test
    void shouldGoOnFromAStateThatWasKept() {
        FadingSchedule fading = new FadingSchedule();
        wear(fading, 10, 3);
        fading.pass(1234);
        fading.isNextFelt();
        FadingSchedule other = new FadingSchedule();
        other.restore(fading.state());
        assertEquals(fading.state(), other.state());
    }

    @Test
    void shouldRefuseAStateThatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> new FadingSchedule.State(0, 0, -1, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new FadingSchedule.State(100, 0, -1, 0, 5, 6));
        assertThrows(IllegalArgumentException.class, () -> new FadingSchedule.State(100, 0, 1001, 0, 0, 0));
    }

    @Test
    void shouldFadeOnlyWhenSwitchedOnAndRecordWhatWasNotFelt() {
        Settings settings = Settings.defaults().with("posture.repeatSeconds", "10");
        assertEquals(10, feltOf(settings));
        assertEquals(4, feltOf(settings.with("posture.fading", "on")));
    }

    private static long feltOf(Settings settings) {
        Trunk trunk = new Trunk(settings, 50).settled();
        trunk.engine.fading().restore(new FadingSchedule.State(40, 0, 30, 0, 0, 0));
        trunk.to(30, 0).hold(140).finish();
        List<Decision> alerts = trunk.decisions.of(DecisionKind.ALERT);
        return alerts.stream().limit(10).filter(alert -> alert.d == 1).count();
    }

    private static void wear(FadingSchedule fading, int hours, int slouchedPercent) {
        for (int i = 0; i < hours * 36_000; i++) {
            fading.tick(true, i % 100 < slouchedPercent);
        }
        fading.pass(WEEK_MILLIS - hours * 3_600_000L);
    }
}
