package plumbline.device.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.core.imu.Calibration;
import plumbline.core.posture.BodyFrame;
import plumbline.core.posture.FadingSchedule;
import plumbline.core.posture.Forward;
import plumbline.core.time.ManualClock;
import plumbline.device.haptics.HapticCalibration;

class StateKeeperTest {

    private static final int[] FRAME_Q30 = {0, 0, 1 << 30, 1 << 30, 0, 0};
    private static final FadingSchedule.State FADED = new FadingSchedule.State(80, 40, 120, 3_600_000, 1_000_000, 999);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temporary;

    private final ManualClock clock = new ManualClock(0);
    private final FailingFiles files = new FailingFiles();

    @SuppressWarnings("NullAway.Init")
    private StateFolder folder;

    @SuppressWarnings("NullAway.Init")
    private StateKeeper keeper;

    /** A disk that fails while it is told to. */
    private static final class FailingFiles extends StateFiles {
        boolean failing;

        @Override
        void force(FileChannel channel) throws IOException {
            if (failing) {
                throw new IOException("No space left on device");
            }
            super.force(channel);
        }
    }

    @BeforeEach
    void open() throws IOException {
        folder = StateFolder.open(temporary.resolve("state"), InstantSource.system(), files);
        keeper = new StateKeeper(folder, clock);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void shouldBeginWithDefaultsWhereNothingWasKept() {
        KeptState kept = keeper.load();
        assertNull(kept.bodyFrame());
        assertNull(kept.fading());
        assertNull(kept.haptics());
        assertEquals(Forward.LEARN, kept.forward());
        assertEquals(SettingsChange.NONE, kept.settings());
        assertEquals(Calibration.identity(), kept.calibration());
    }

    @Test
    void shouldGiveBackAllThatItWasHanded() throws IOException {
        SettingsChange settings = new SettingsChange(Map.of("posture.mode", "track"));
        handOver();
        keeper.settings(settings);
        keeper.calibration(Calibration.identity());
        assertEquals(5, keeper.doWork());
        assertEquals(0, keeper.doWork());

        KeptState kept = keeper.load();

        assertEquals(new BodyFrame(0, 0, 1 << 30, 1 << 30, 0, 0), kept.bodyFrame());
        assertEquals(Forward.MINUS_Z, kept.forward());
        assertEquals(1234, kept.neutralWallMillis());
        assertEquals(settings, kept.settings());
        assertEquals(new HapticCalibration(1, 2, 3), kept.haptics());
        assertEquals(FADED, kept.fading());
        assertEquals(5678, kept.fadingWallMillis());
        assertTrue(Files.readString(folder.path().resolve("settings")).endsWith("\nposture.mode = track\n"));
    }

    @Test
    void shouldTellWhatIsWrongWithABodysNumbersWithoutTheNumbers() throws IOException {
        String neutral = "up_q30 = 0,0,271828\nfront_q30 = 271828,0,0\nforward = -z\nset_wall_millis = 271828\n";
        folder.write(StateKind.NEUTRAL, neutral.getBytes(StandardCharsets.UTF_8));
        String fading = """
                share_percent = 271828
                spread_percent = 1
                last_week_permille = 1
                week_millis = 1
                worn_millis = 1
                slouched_millis = 271828
                wall_millis = 1
                """;
        folder.write(StateKind.FADING, fading.getBytes(StandardCharsets.UTF_8));
        folder.write(StateKind.HAPTICS, "compensation = 271828x\n271828".getBytes(StandardCharsets.UTF_8));

        KeptState kept = keeper.load();

        assertNull(kept.bodyFrame());
        assertNull(kept.fading());
        assertEquals(3, folder.complaints().size());
        assertFalse(folder.complaints().toString().contains("271828"), folder.complaints()::toString);
        assertTrue(folder.complaints().getFirst().contains("its numbers are out of range"));
    }

    private void handOver() {
        keeper.neutral(FRAME_Q30, Forward.MINUS_Z, 1234);
        keeper.haptics(new int[] {1, 2, 3}, true);
        FadingSchedule schedule = new FadingSchedule();
        schedule.restore(FADED);
        keeper.fading(schedule, 5678);
    }

    @Test
    void shouldKeepTheNewestOfWhatItWasHanded() {
        for (int i = 1; i <= 10; i++) {
            keeper.neutral(FRAME_Q30, Forward.PLUS_X, i);
        }
        assertEquals(1, keeper.doWork());
        assertEquals(10, keeper.load().neutralWallMillis());
    }

    @Test
    void shouldTryAgainLaterWhenTheDiskIsFull() {
        files.failing = true;
        handOver();
        assertEquals(0, keeper.doWork());
        files.failing = false;
        assertEquals(0, keeper.doWork());
        assertNull(keeper.load().bodyFrame());
        clock.advance(10_000_000_000L);
        assertEquals(3, keeper.doWork());
        assertEquals(FADED, keeper.load().fading());
    }

    @Test
    void shouldWriteWhatIsLeftWhenItCloses() {
        handOver();
        keeper.close();
        assertEquals(1234, keeper.load().neutralWallMillis());
        assertTrue(keeper.isKept());
    }

    @Test
    void shouldKnowThatSomethingIsLostWhenItCloses() {
        files.failing = true;
        handOver();
        keeper.close();
        assertFalse(keeper.isKept());
    }

    @Test
    void shouldGiveANeutralAnotherDateWhenTheClockWasWrongBackThen() {
        keeper.neutral(FRAME_Q30, Forward.PLUS_X, 1000);
        clock.advance(10);
        keeper.clockSet(5_000_000, clock.nanoTime());
        keeper.doWork();
        assertEquals(5_001_000, keeper.load().neutralWallMillis());

        keeper.clockSet(-5_000_000, clock.nanoTime());
        keeper.doWork();
        assertEquals(1000, keeper.load().neutralWallMillis());
    }

    @Test
    void shouldLeaveANeutralItsDateThatWasTakenAfterTheClockWasSet() {
        keeper.clockSet(5_000_000, clock.nanoTime());
        clock.advance(10);
        keeper.neutral(FRAME_Q30, Forward.PLUS_X, 6_000_000);
        keeper.doWork();
        assertEquals(6_000_000, keeper.load().neutralWallMillis());
    }

    @Test
    void shouldNotMakeUpANeutralWhenTheClockIsSet() {
        keeper.clockSet(5_000_000, 10);
        assertEquals(0, keeper.doWork());
        assertNull(keeper.load().bodyFrame());
    }

    @Test
    void shouldNotTakeWhatWasFoundOfOneMotorForAnotherKinds() throws IOException {
        keeper.haptics(new int[] {1, 2, 3}, false);
        keeper.doWork();
        assertEquals(new HapticCalibration(1, 2, 3), keeper.load().hapticsOf(false));
        assertNull(keeper.load().hapticsOf(true));

        folder.write(StateKind.HAPTICS, text("compensation = 1\nback_emf = 2\nback_emf_gain = 3\n"));
        assertEquals(new HapticCalibration(1, 2, 3), keeper.load().hapticsOf(true));
        assertEquals(0, folder.complaints().size());
    }

    @Test
    void shouldSetAsideWhatIsWholeAndMakesNoSense() throws IOException {
        folder.write(StateKind.NEUTRAL, text("up_q30 = 1,2,3\nfront_q30 = 4,5,6\nforward = +x\nset_wall_millis = 0\n"));
        folder.write(StateKind.SETTINGS, text("posture.mode = never\n"));
        folder.write(StateKind.FADING, text("share_percent = 7000000000\n"));
        folder.write(StateKind.HAPTICS, text("compensation 1\n"));
        folder.write(StateKind.CALIBRATION, text("no calibration"));
        KeptState kept = keeper.load();
        assertNull(kept.bodyFrame());
        assertEquals(SettingsChange.NONE, kept.settings());
        assertEquals(5, folder.complaints().size(), folder.complaints().toString());
    }

    @Test
    void shouldLetTimePassThatTheUnitWasOff() {
        handOver();
        keeper.doWork();
        KeptState kept = keeper.load();
        FadingSchedule.State later = kept.fadingAt(5678 + 1000);
        assertEquals(3_601_000, later == null ? -1 : later.weekMillis());
        FadingSchedule.State clockWasWrong = kept.fadingAt(0);
        assertEquals(FADED, clockWasWrong);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
