package plumbline.device.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;
import plumbline.core.status.RecorderState;
import plumbline.core.time.LoopClock;
import plumbline.core.trace.TraceHeader;
import plumbline.core.trace.TraceWriter;
import plumbline.device.duty.Duty;
import plumbline.device.os.FileTrouble;

/**
 * Takes what the loop put into the ring to disk: always into the flight recorder, and into recordings as they are asked for.
 *
 * <p>{@link #doWork} and {@link #close} belong to one thread, where the disk's slowness stays; the rest may be called by any.
 * Each segment begins with the engine's state, so that it replays by itself, bit for bit.
 */
public final class Recorder implements Duty, AutoCloseable {

    private static final int MOST_MESSAGES = 256;
    private static final long SPACE_NANOS = 5_000_000_000L;
    /** Of runs and recordings. */
    static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final RecordRing ring;
    private final RecordReader reader;
    private final Disk disk;
    private final Path flight;
    private final RecorderOptions options;
    private final LoopClock clock;
    private final InstantSource wall;
    private final FlightFolder flightFolder;
    private final SpaceWatch space;
    private final Recordings recordings;
    private final SeriesWriter series;
    private final Queue<Runnable> requests = new ConcurrentLinkedQueue<>();
    private final List<Path> files = new CopyOnWriteArrayList<>();
    private volatile @Nullable TraceHeader header;
    private volatile RecorderState state = RecorderState.WAITING;
    private volatile boolean requestedOpen;
    private @Nullable String runId;
    private volatile boolean whole = true;
    private boolean beginFailed;
    private long beginNanos;
    private long flushNanos;
    private long forceNanos;
    private long spaceNanos;

    /**
     * @param stateFolder in which {@code flight} and {@code recordings} are made
     * @param faultNames those of the loop's {@link plumbline.core.trace.Health}
     */
    public Recorder(
            RecordRing ring,
            Path stateFolder,
            RecorderOptions options,
            LoopClock clock,
            InstantSource wall,
            String... faultNames) {
        this(ring, stateFolder, options, clock, wall, new RealDisk(), faultNames);
    }

    Recorder(
            RecordRing ring,
            Path stateFolder,
            RecorderOptions options,
            LoopClock clock,
            InstantSource wall,
            Disk disk,
            String... faultNames) {
        this.ring = ring;
        this.options = options;
        this.clock = clock;
        this.wall = wall;
        this.disk = disk;
        reader = ring.reader(faultNames);
        flight = stateFolder.resolve("flight");
        flightFolder = new FlightFolder(disk, flight, options);
        space = new SpaceWatch(disk, stateFolder, options.reserveBytes(), flightFolder);
        recordings = new Recordings(disk, stateFolder.resolve("recordings"));
        series = new SeriesWriter(clock);
        long now = clock.nanoTime();
        beginNanos = now - options.retryNanos();
        flushNanos = now;
        forceNanos = now;
        spaceNanos = now - SPACE_NANOS;
    }

    /** Says what the run's traces are of; once, before the loop's first batch. Until then nothing is written. */
    public void begin(TraceHeader runHeader) {
        header = runHeader;
    }

    /**
     * Begins a recording in {@code recordings/NAME}, from the loop's next step on, beside the flight recorder.
     *
     * @throws IllegalArgumentException if that is no name for one
     * @throws IllegalStateException if there is one of that name
     */
    public void startRecording(String name) {
        Path folder = recordings.begin(name);
        requests.add(() -> series.add(new Series(
                title(name),
                folder,
                "",
                runId + "-" + name,
                0,
                disk,
                options,
                (file, beginMicros) -> files.add(file))));
    }

    /** Ends a recording; its segments stay. @throws IllegalStateException if there is none of that name */
    public void stopRecording(String name) {
        recordings.end(name);
        requests.add(() -> series.remove(title(name)));
    }

    /** Names of the recordings that are being made. */
    public Set<String> recordings() {
        return recordings.running();
    }

    public RecorderState state() {
        return state;
    }

    /** True while a recording that was asked for is being written. */
    public boolean isRequestedOpen() {
        return requestedOpen;
    }

    /** Closed files of this run that are still there, in the order in which they were closed. */
    public List<Path> files() {
        return files.stream().filter(Files::exists).toList();
    }

    @Override
    public int doWork() {
        long now = clock.nanoTime();
        if (runId == null && !tryBegin(now)) {
            return 0;
        }
        if (runId != null) {
            chores(now);
        }
        int work = takeRequests();
        int messages = reader.read(series, MOST_MESSAGES);
        work += messages;
        if (messages == 0) {
            work += flightFolder.survey();
        }
        state = space.isShort()
                ? RecorderState.NO_SPACE
                : beginFailed || series.isTroubled()
                        ? RecorderState.DISK_ERROR
                        : series.isOpen() ? RecorderState.RECORDING : RecorderState.WAITING;
        requestedOpen = series.isRequestedOpen();
        return work;
    }

    /** Writes all that is in the ring and closes every segment; to be called when the loop has ended and nobody steps any more. */
    @Override
    public void close() {
        while (runId != null && reader.read(series, MOST_MESSAGES) > 0) {
            takeRequests();
        }
        takeRequests();
        boolean paused = space.isShort();
        series.close();
        whole = paused || !(beginFailed || series.isTroubled());
        state = RecorderState.ENDED;
        requestedOpen = false;
    }

    /** After {@link #close}: false if the disk kept it from writing what it had; a disk short of space is left alone, which is none. */
    public boolean isWhole() {
        return whole;
    }

    /** @return false if there is nothing to read the ring for yet */
    private boolean tryBegin(long now) {
        TraceHeader known = header;
        if (known == null) {
            return false;
        }
        if (now - beginNanos < options.retryNanos()) {
            return true;
        }
        beginNanos = now;
        try {
            long run = flightFolder.open();
            recordings.open();
            String id = FlightName.runId(run, STAMP.format(wall.instant()));
            series.begin(new SegmentHeads(known, clock, wall));
            series.add(new Series(
                    "the flight recorder", flight, id + "-", id, 0, disk, options, this::flightSegmentClosed));
            runId = id;
            if (!beginFailed) {
                series.beginFresh();
            }
            beginFailed = false;
        } catch (IOException e) {
            if (!beginFailed) {
                Logger.error(
                        "nothing is recorded: {} can't be used: {}. It is tried again; nudging is not affected",
                        flight,
                        FileTrouble.withFolder(flight, e));
            }
            beginFailed = true;
        }
        return true;
    }

    private void flightSegmentClosed(Path file, long beginMicros) throws IOException {
        files.removeIf(each -> !Files.exists(each));
        files.add(file);
        flightFolder.add(file, series.lastMicros() - beginMicros);
        flightFolder.trim();
    }

    private int takeRequests() {
        int count = 0;
        while (runId != null) {
            Runnable request = requests.poll();
            if (request == null) {
                break;
            }
            request.run();
            count++;
        }
        return count;
    }

    private void chores(long now) {
        if (now - spaceNanos >= SPACE_NANOS) {
            spaceNanos = now;
            String why = space.look();
            if (why == null) {
                series.resume();
            } else {
                series.pause(why);
            }
        }
        if (series.asksForState()) {
            ring.wantEngineState();
        }
        if (now - forceNanos >= options.forceNanos()) {
            forceNanos = now;
            flushNanos = now;
            series.write(TraceWriter::force);
        } else if (now - flushNanos >= options.flushNanos()) {
            flushNanos = now;
            series.write(TraceWriter::flush);
        }
    }

    private static String title(String recording) {
        return "recording " + recording;
    }
}
