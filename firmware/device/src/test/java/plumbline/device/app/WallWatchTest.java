package plumbline.device.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.core.status.StatusReader;
import plumbline.core.status.StatusValues;
import plumbline.core.status.UnitStatus;
import plumbline.core.time.LoopClock;
import plumbline.core.time.ManualClock;
import plumbline.device.status.StatusPage;

class WallWatchTest {

    private static final long MILLI = 1_000_000;
    private static final long BORN = 1_700_000_000_000L;
    private static final long YEAR_MILLIS = 365L * 24 * 3_600_000;

    private final ManualClock clock = new ManualClock(77_000 * MILLI);
    private final List<String> told = new ArrayList<>();
    private long machineNanos = 5_000 * MILLI;
    private long wallMillis = BORN;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private StatusPage page;

    @BeforeEach
    void create() throws IOException {
        page = StatusPage.create(folder, 0);
    }

    @Test
    void shouldTellTheTimeOfTheLoopsStepWithoutALookAtTheClock() throws IOException {
        watch(clock);
        pass(1234);

        assertEquals(BORN, read().startWallMillis());
        assertEquals(BORN + 1234, read().heartbeatWallMillis());
        assertEquals(List.of(), told);
    }

    @Test
    void shouldFollowAClockThatIsSetWithHeartbeatAndStart() throws IOException {
        WallWatch watch = watch(clock);
        pass(1000);
        watch.doWork();
        wallMillis += YEAR_MILLIS;
        watch.doWork();
        pass(500);
        watch.doWork();

        assertEquals(BORN + YEAR_MILLIS, read().startWallMillis());
        assertEquals(BORN + YEAR_MILLIS + 1500, read().heartbeatWallMillis());
        assertEquals(List.of("set by " + YEAR_MILLIS + " at 78000"), told);

        wallMillis -= YEAR_MILLIS;
        watch.doWork();
        assertEquals(BORN, read().startWallMillis());
        assertEquals("set by " + -YEAR_MILLIS + " at 78500", told.getLast());
    }

    @Test
    void shouldLeaveTheStartAsItIsForALittleAndLetTheHeartbeatFollow() throws IOException {
        WallWatch watch = watch(clock);
        wallMillis += 1900;
        watch.doWork();

        assertEquals(BORN, read().startWallMillis());
        assertEquals(BORN + 1900, read().heartbeatWallMillis());
        assertEquals(List.of(), told);
    }

    @Test
    void shouldNotTakeAnEmulatedClockThatRunsFasterForOneThatWasSet() throws IOException {
        WallWatch watch = watch(clock);
        for (int i = 0; i < 100; i++) {
            pass(50);
            clock.advance(450 * MILLI);
            watch.doWork();
        }

        assertEquals(BORN, read().startWallMillis());
        assertEquals(BORN + 5000, read().heartbeatWallMillis());
        assertEquals(List.of(), told);
    }

    @Test
    void shouldNotBelieveALookThatTookTooLong() throws IOException {
        LoopClock slow = new LoopClock() {
            @Override
            public long nanoTime() {
                clock.advance(6 * MILLI);
                return clock.nanoTime();
            }

            @Override
            public void sleepUntil(long deadlineNanos) {}
        };
        WallWatch watch = watch(slow);
        wallMillis += YEAR_MILLIS;
        watch.doWork();

        assertEquals(BORN, read().startWallMillis());
        assertEquals(List.of(), told);
    }

    private WallWatch watch(LoopClock loops) {
        InstantSource wall = () -> Instant.ofEpochMilli(wallMillis);
        return new WallWatch(
                wall,
                loops,
                () -> machineNanos,
                page,
                (byMillis, nanos) -> told.add("set by " + byMillis + " at " + nanos / MILLI));
    }

    private void pass(long millis) {
        clock.advance(millis * MILLI);
        machineNanos += millis * MILLI;
        wallMillis += millis;
    }

    /** After a step of the loop. */
    private UnitStatus read() throws IOException {
        page.publish(new StatusValues(), clock.nanoTime());
        byte[] bytes = Files.readAllBytes(folder.resolve(StatusPage.FILE_NAME));
        return Objects.requireNonNull(new StatusReader(ByteBuffer.wrap(bytes)).read());
    }
}
