package plumbline.device.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;
import plumbline.core.time.LoopClock;
import plumbline.device.duty.DutyThread;
import plumbline.device.gesture.ButtonReader;
import plumbline.device.i2c.BusException;
import plumbline.device.i2c.ForbiddenBusException;
import plumbline.device.imu.Fault;
import plumbline.device.os.FileTrouble;
import plumbline.device.os.ProcessMemory;
import plumbline.device.os.SystemdNotify;
import plumbline.device.recording.RecordRing;
import plumbline.device.recording.RecordSwitch;
import plumbline.device.recording.Recorder;
import plumbline.device.recording.RecorderOptions;
import plumbline.device.sampling.ControlKind;
import plumbline.device.sampling.Controls;
import plumbline.device.sampling.LoopEnd;
import plumbline.device.sampling.LoopEvents;
import plumbline.device.sampling.LoopThread;
import plumbline.device.sampling.SamplingLoop;
import plumbline.device.state.StateFolder;
import plumbline.device.state.StateFolderException;
import plumbline.device.state.StateKeeper;
import plumbline.device.status.StatusPage;

/**
 * Wires the unit together, and takes it apart: the loop's thread, one for the disk, one that watches.
 *
 * <p>The order at the end is what keeps data whole: the loop ends its record, then the disk's thread writes all of it.
 */
final class Service {

    /** {@link Ending} grants less than two seconds, and the disk needs its part. */
    private static final Duration LOOP_END = Duration.ofMillis(900);

    private static final Duration DISK_END = Duration.ofMillis(700);

    private static final Duration WATCH_END = Duration.ofMillis(200);

    private final ServiceOptions options;
    private final StateFolder folder;
    private final StateKeeper keeper;
    private final Recorder recorder;
    private final Controls controls = new Controls();
    private final SystemdNotify systemd = SystemdNotify.fromEnvironment();
    private final Notes notes;
    private final Ending ending;
    private final Unit unit;
    private final UnitOpener opener;
    private final LoopThread loop;
    private final @Nullable EventLines listener;
    private final Watch watch;
    private final DutyThread disk;
    private final DutyThread watcher;

    private Service(
            ServiceOptions options, StateFolder folder, Ending ending, Notes notes, UnitOpener opener, LoopThread loop)
            throws IOException {
        this.options = options;
        this.ending = ending;
        this.folder = folder;
        this.notes = notes;
        this.opener = opener;
        this.loop = loop;
        keeper = new StateKeeper(folder, Clocks.forThisThread());
        InstantSource wall = InstantSource.system();
        Files.createDirectories(options.run());
        StatusPage page = StatusPage.create(options.run(), wall.millis(), Fault.texts());
        RecordRing ring = new RecordRing();
        recorder = new Recorder(
                ring, options.state(), RecorderOptions.defaults(), Clocks.forThisThread(), wall, Fault.texts());
        LoopEvents events = new LoopEvents();
        unit = new Unit(options, keeper, recorder, ring, controls, events, page, wall, notes);
        tellSetAside(page);
        listener = options.tellEvents() ? new EventLines(new FileOutputStream(FileDescriptor.out)) : null;
        watch = new Watch(events, notes, page, systemd, listener);
        WallWatch wallWatch = new WallWatch(wall, Clocks.forThisThread(), System::nanoTime, page, this::clockSet);
        RecordSwitch recordSwitch = new RecordSwitch(options.state(), recorder, Clocks.forThisThread(), wall);
        disk = new DutyThread("disk", Clocks.forThisThread(), recorder, recordSwitch, () -> show(page), keeper);
        watcher = new DutyThread("watch", Clocks.forThisThread(), watch, wallWatch);
    }

    /** The wearer reads no log. */
    private void tellSetAside(StatusPage page) {
        int count = folder.complaints().size();
        page.filesSetAside(count);
        if (count > 0) {
            controls.ask(ControlKind.TROUBLE);
        }
    }

    /** @return the exit code */
    static int run(ServiceOptions options, Ending ending) throws StartException, IOException, InterruptedException {
        try (StateFolder folder = StateFolder.open(options.state(), InstantSource.system())) {
            // Not before: until it has the folder, another service may be the one that logs there. And not later: as
            // the bus is opened Pi4J logs, and then the log is what it is.
            Logging.to(options.log());
            ending.begin();
            Notes notes = new Notes();
            LoopClock clock = Clocks.forThisThread();
            UnitOpener opener = new UnitOpener(options.bus(), clock, notes);
            LoopThread loop = new LoopThread(opener, clock);
            loop.start();
            try {
                return made(options, folder, ending, notes, opener, loop).live();
            } catch (Throwable failed) {
                opener.giveUp();
                loop.join(LOOP_END.toMillis());
                throw failed;
            }
        } catch (StateFolderException e) {
            throw new StartException(ExitCode.STATE, String.valueOf(e.getMessage()));
        }
    }

    private static Service made(
            ServiceOptions options, StateFolder folder, Ending ending, Notes notes, UnitOpener opener, LoopThread loop)
            throws StartException {
        try {
            return new Service(options, folder, ending, notes, opener, loop);
        } catch (IOException e) {
            throw new StartException(
                    ExitCode.STATE,
                    "the run folder " + options.run() + ", where the status page belongs, can't be used: "
                            + FileTrouble.withFolder(options.run(), e)
                            + ", or name another folder in RUNTIME_DIRECTORY");
        }
    }

    private int live() throws StartException, IOException, InterruptedException {
        startRecording();
        try {
            opener.begin(unit);
            disk.start();
            watcher.start();
            notes.info("plumbd " + Version.text() + " keeps its state in " + folder.path());
            startButton();
            awaitEnd();
            return end();
        } finally {
            controls.stop();
        }
    }

    /** What the recorder does, by the disk's thread: when the disk hangs, nobody says so, and the page knows. */
    private int show(StatusPage page) {
        page.recorder(recorder.state(), recorder.isRequestedOpen());
        return 0;
    }

    private void startButton() {
        if (options.config().button() != null) {
            new ButtonReader(
                            options.config().button(),
                            () -> controls.ask(ControlKind.NEUTRAL),
                            () -> controls.ask(ControlKind.TOGGLE_SNOOZE),
                            notes::warn,
                            notes::info)
                    .start();
        }
    }

    /** The wall clock was set. Where there is a trace, its reader should know. On the thread that watches. */
    private void clockSet(long byMillis, long nanos) {
        String sentence =
                "the wall clock was set " + Math.abs(byMillis) / 1000 + " s " + (byMillis > 0 ? "forward" : "back");
        Logger.info("{}", sentence);
        if (watch.hasSessionBegun()) {
            controls.mark(sentence);
        }
        unit.clockSet(byMillis, nanos);
    }

    private void awaitEnd() throws InterruptedException {
        long untilNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(options.forSeconds());
        while (loop.isAlive() && !ending.isAskedWithin(50) && isHeard()) {
            if (options.forSeconds() > 0 && System.nanoTime() - untilNanos >= 0) {
                return;
            }
        }
    }

    private boolean isHeard() {
        return listener == null || listener.refusal() == null;
    }

    private void startRecording() throws StartException {
        if (!options.recording().isEmpty()) {
            try {
                recorder.startRecording(options.recording());
            } catch (IllegalArgumentException | IllegalStateException e) {
                throw new StartException(ExitCode.USAGE, "--record: " + e.getMessage());
            } catch (UncheckedIOException e) {
                throw new StartException(ExitCode.STATE, "--record: " + e.getMessage());
            }
        }
    }

    private int end() throws StartException, IOException, InterruptedException {
        systemd.stopping();
        controls.stop();
        boolean loopEnded = ending.await(loop::join, LOOP_END);
        boolean written = write();
        if (watcher.stop(WATCH_END)) {
            watch.doWork();
        }
        if (!loopEnded) {
            Logger.error("the loop did not end in time, so its last words are missing: does the bus hang?");
            return ExitCode.STATE;
        }
        Throwable failure = loop.failure();
        if (failure != null) {
            return failed(failure);
        }
        boolean told = tell(loop.loop());
        return written && told ? exitCode(loop.loop()) : ExitCode.STATE;
    }

    /** Also what a loop said that did not end. */
    private boolean write() throws InterruptedException {
        if (!ending.await(millis -> disk.stop(Duration.ofMillis(millis)), DISK_END)) {
            Logger.error("not all of it could be written: the disk did not end in time");
            return false;
        }
        try {
            recorder.close();
        } finally {
            keeper.close();
        }
        return recorder.isWhole() && keeper.isKept();
    }

    /** The summary, where one is asked for. @return false if standard output did not take all that was told */
    private boolean tell(@Nullable SamplingLoop its) throws IOException {
        IOException refusal = listener == null ? null : listener.refusal();
        if (refusal != null) {
            Logger.warn(
                    "ended, because the events can't be told on standard output any more: {}",
                    FileTrouble.words(refusal));
            return false;
        }
        if (options.forSeconds() > 0 && its != null) {
            System.out.println(SummaryJson.of(
                    its.summary(),
                    watch.firstDecisionMillis(),
                    ProcessMemory.now(),
                    disk.failures() + watcher.failures(),
                    recorder.files()));
            if (System.out.checkError()) {
                Logger.error("the summary could not be written to standard output");
                return false;
            }
        }
        return true;
    }

    private static int exitCode(@Nullable SamplingLoop loop) {
        if (loop != null && loop.end() == LoopEnd.OTHER_SENSOR) {
            Logger.warn("ended: {}", loop.end().text());
            return ExitCode.OTHER_SENSOR;
        }
        return ExitCode.DONE;
    }

    private static int failed(Throwable failure) throws StartException {
        if (failure instanceof ForbiddenBusException) {
            throw new StartException(ExitCode.MACHINE, String.valueOf(failure.getMessage()));
        }
        if (failure instanceof BusException) {
            throw new StartException(ExitCode.BUS, String.valueOf(failure.getMessage()));
        }
        Logger.error(failure, "the loop ended by a bug; please report it");
        return ExitCode.BUG;
    }
}
