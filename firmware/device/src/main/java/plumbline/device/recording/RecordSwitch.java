package plumbline.device.recording;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;
import plumbline.core.time.LoopClock;
import plumbline.device.duty.Duty;

/**
 * Lets a recording be asked for while the unit runs: one is made for as long as there is a file of this name in the state folder,
 * called by the time at which it began. Looked for once a second, by the disk's thread.
 */
public final class RecordSwitch implements Duty {

    /** In the state folder. What it holds means nothing. */
    public static final String FILE_NAME = "record";

    private static final long LOOK_NANOS = 1_000_000_000;

    private final Path file;
    private final Recorder recorder;
    private final LoopClock clock;
    private final InstantSource wall;
    private @Nullable String name;
    private boolean refused;
    private long lookNanos;

    public RecordSwitch(Path stateFolder, Recorder recorder, LoopClock clock, InstantSource wall) {
        this.recorder = recorder;
        this.clock = clock;
        this.wall = wall;
        file = stateFolder.resolve(FILE_NAME);
        lookNanos = clock.nanoTime();
    }

    @Override
    public int doWork() {
        long now = clock.nanoTime();
        if (now < lookNanos) {
            return 0;
        }
        lookNanos = now + LOOK_NANOS;
        boolean isWanted = Files.exists(file);
        String made = name;
        if (isWanted && made == null) {
            begin();
        } else if (!isWanted && made != null) {
            name = null;
            recorder.stopRecording(made);
            Logger.info("recording {} ends: {} is gone", made, file);
        }
        refused &= isWanted;
        return 0;
    }

    /** What keeps it from being begun is said once, and it is tried again. */
    private void begin() {
        String fresh = Recorder.STAMP.format(wall.instant());
        try {
            recorder.startRecording(fresh);
            name = fresh;
            Logger.info("recording {} begins, as {} asks; it ends when that is removed", fresh, file);
        } catch (IllegalStateException | UncheckedIOException e) {
            if (!refused) {
                Logger.error("{} asks for a recording: {}. It is tried again", file, e.getMessage());
            }
            refused = true;
        }
    }
}
