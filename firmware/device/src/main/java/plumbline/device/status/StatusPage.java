package plumbline.device.status;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import plumbline.core.status.RecorderState;
import plumbline.core.status.StatusValues;
import plumbline.core.status.StatusWriter;
import plumbline.device.os.MappedFile;

/**
 * The status page as a file that the loop writes in memory: no system call, no lock, no heap after {@link #create}.
 *
 * <p>Belongs into the run folder, which is memory too; on a disk the page would cost a write every few seconds. A reader of
 * an earlier process's page keeps it: each start makes a new file. It tells of a person's body, so others may not read it.
 * It stays mapped: one is made a process.
 */
public final class StatusPage {

    /** The file's name in the run folder. */
    public static final String FILE_NAME = "status";

    /** The disk's thread looks in every 50 ms, and rests for a second after a failure. */
    private static final long RECORDER_SILENCE_NANOS = 3_000_000_000L;

    private static final Set<StandardOpenOption> NEW =
            Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);

    private final StatusWriter writer;
    private volatile RecorderState recorderState = RecorderState.WAITING;
    private volatile boolean requestedRecording;
    private volatile int recorderTold;
    private volatile int filesSetAside;
    private int recorderHeard;
    private long recorderHeardNanos;
    private volatile long steps;

    /** UTC at the zero of the loop's clock, ms since 1970. */
    private volatile long zeroWallMillis;

    private StatusPage(StatusWriter writer) {
        this.writer = writer;
    }

    /** A page that nobody else sees. */
    public static StatusPage inMemory(String... faultNames) {
        return new StatusPage(new StatusWriter(ByteBuffer.allocateDirect(StatusWriter.PAGE_BYTES), 0, 0, faultNames));
    }

    /**
     * Makes {@link #FILE_NAME} in {@code folder}, mode 0640, in place of the one from before.
     *
     * @param startWallMillis UTC, ms since 1970
     * @param faultNames as {@link StatusValues#faultNames}
     */
    public static StatusPage create(Path folder, long startWallMillis, String... faultNames) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        Path fresh = folder.resolve(FILE_NAME + ".new");
        Files.deleteIfExists(fresh);
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----"));
        try (FileChannel channel = FileChannel.open(fresh, NEW, mode)) {
            // Written, not only mapped: a full file system says so here and not as a signal in the loop.
            channel.write(ByteBuffer.allocate(StatusWriter.PAGE_BYTES));
            ByteBuffer page = MappedFile.forGood(channel, StatusWriter.PAGE_BYTES);
            long pid = ProcessHandle.current().pid();
            StatusPage status = new StatusPage(new StatusWriter(page, pid, startWallMillis, faultNames));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return status;
        }
    }

    /**
     * What the recorder does, to be told with the next step; who says nothing for some seconds is stalled. Its own thread, which
     * can't say so when the disk hangs.
     *
     * @param isRequested true while a recording that was asked for is being written
     */
    public void recorder(RecorderState state, boolean isRequested) {
        recorderState = state;
        requestedRecording = isRequested;
        int told = recorderTold;
        recorderTold = told + 1;
    }

    /** How many files of what was kept could not be used. */
    public void filesSetAside(int count) {
        filesSetAside = count;
    }

    /** It was {@code wallMillis} UTC when it was {@code nanos} by the loop's clock: from now on by that. Any one thread. */
    public void wallClock(long wallMillis, long nanos) {
        zeroWallMillis = wallMillis - nanos / 1_000_000;
    }

    /** Tells another start, UTC, ms since 1970. The same thread. */
    public void startedAt(long wallMillis) {
        writer.startedAt(wallMillis);
    }

    /** Makes {@code values} what readers see, with UTC as {@link #wallClock} told it last. The loop's thread alone. */
    public void publish(StatusValues values, long nowNanos) {
        values.heartbeatWallMillis = zeroWallMillis + nowNanos / 1_000_000;
        boolean isStalled = isRecorderStalled(nowNanos);
        values.recorderState = isStalled ? RecorderState.STALLED : recorderState;
        values.requestedRecording = requestedRecording && !isStalled;
        values.filesSetAside = filesSetAside;
        writer.publish(values);
        steps = values.steps;
    }

    /** One that has said nothing yet has nothing to say. */
    private boolean isRecorderStalled(long nowNanos) {
        int told = recorderTold;
        if (told != recorderHeard) {
            recorderHeard = told;
            recorderHeardNanos = nowNanos;
        }
        return told != 0
                && recorderState != RecorderState.ENDED
                && nowNanos - recorderHeardNanos > RECORDER_SILENCE_NANOS;
    }

    /** Steps published; any thread. */
    public long steps() {
        return steps;
    }
}
