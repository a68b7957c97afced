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

/**
 * The status page as a file that the loop writes in memory: no system call, no lock, no heap after {@link #create}.
 *
 * <p>Belongs into the run folder, which is memory too; on a disk the page would cost a write every few seconds. A reader of
 * an earlier process's page keeps it: each start makes a new file. It tells of a person's body, so others may not read it.
 * Java has no way to unmap it before it is collected: one is made a process.
 */
public final class StatusPage {

    /** The file's name in the run folder. */
    public static final String FILE_NAME = "status";

    private static final Set<StandardOpenOption> NEW =
            Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);

    private final StatusWriter writer;
    private final long startWallMillis;
    private volatile RecorderState recorderState = RecorderState.WAITING;
    private volatile long steps;
    private long startNanos;
    private boolean started;

    private StatusPage(StatusWriter writer, long startWallMillis) {
        this.writer = writer;
        this.startWallMillis = startWallMillis;
    }

    /** A page that nobody else sees. */
    public static StatusPage inMemory(String... faultNames) {
        return new StatusPage(
                new StatusWriter(ByteBuffer.allocateDirect(StatusWriter.PAGE_BYTES), 0, 0, faultNames), 0);
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
            ByteBuffer page = channel.map(FileChannel.MapMode.READ_WRITE, 0, StatusWriter.PAGE_BYTES);
            long pid = ProcessHandle.current().pid();
            StatusPage status =
                    new StatusPage(new StatusWriter(page, pid, startWallMillis, faultNames), startWallMillis);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return status;
        }
    }

    /** What the recorder does, to be told with the next step. Any thread. */
    public void recorder(RecorderState state) {
        recorderState = state;
    }

    /** Makes {@code values} what readers see, with the wall clock's time, carried on from the start. The loop's thread alone. */
    public void publish(StatusValues values, long nowNanos) {
        if (!started) {
            started = true;
            startNanos = nowNanos;
        }
        values.heartbeatWallMillis = startWallMillis + (nowNanos - startNanos) / 1_000_000;
        values.recorderState = recorderState;
        writer.publish(values);
        steps = values.steps;
    }

    /** Steps published; any thread. */
    public long steps() {
        return steps;
    }
}
