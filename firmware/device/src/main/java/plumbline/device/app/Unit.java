package plumbline.device.app;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuFormat;
import plumbline.core.posture.DecisionSink;
import plumbline.core.posture.FadingSchedule;
import plumbline.core.posture.Forward;
import plumbline.core.posture.PostureEngine;
import plumbline.core.posture.Settings;
import plumbline.core.time.LoopClock;
import plumbline.core.trace.TraceHeader;
import plumbline.device.haptics.Drv2605l;
import plumbline.device.i2c.Bus;
import plumbline.device.imu.ImuDriver;
import plumbline.device.imu.ImuFinder;
import plumbline.device.recording.RecordRing;
import plumbline.device.recording.Recorder;
import plumbline.device.sampling.ControlKind;
import plumbline.device.sampling.Controls;
import plumbline.device.sampling.Keepsake;
import plumbline.device.sampling.LoopEvents;
import plumbline.device.sampling.LoopPace;
import plumbline.device.sampling.SamplingLoop;
import plumbline.device.sampling.Session;
import plumbline.device.state.KeptState;
import plumbline.device.state.SettingsChange;
import plumbline.device.state.StateKeeper;
import plumbline.device.state.TimeOwed;
import plumbline.device.status.StatusPage;

/** The loop with its chips and its engine, each with what was kept from before. */
final class Unit {

    private final ServiceOptions options;
    private final StateKeeper keeper;
    private final Recorder recorder;
    private final RecordRing ring;
    private final Controls controls;
    private final LoopEvents events;
    private final StatusPage page;
    private final InstantSource wall;
    private final Notes notes;
    private final KeptState kept;
    private final TimeOwed owed;
    private final boolean isLinear;
    private final int[] motorCalibration = new int[3];
    private @Nullable Drv2605l motorDriver;
    private SettingsChange change;
    private Settings settings;
    private boolean motorKept;
    private boolean sensorSeen;
    private @Nullable String lastRefusal;
    private @Nullable String lastRateRefusal;

    Unit(
            ServiceOptions options,
            StateKeeper keeper,
            Recorder recorder,
            RecordRing ring,
            Controls controls,
            LoopEvents events,
            StatusPage page,
            InstantSource wall,
            Notes notes) {
        this.options = options;
        this.keeper = keeper;
        this.recorder = recorder;
        this.ring = ring;
        this.controls = controls;
        this.events = events;
        this.page = page;
        this.wall = wall;
        this.notes = notes;
        kept = keeper.load();
        owed = new TimeOwed(kept, wall.millis());
        isLinear = !options.config().erm();
        motorKept = kept.hapticsOf(isLinear) != null;
        change = kept.settings();
        settings = change.over(options.config().settings());
    }

    /** The wall clock was set, {@code byMillis} forward, at {@code nanos} by the loop's clock. By one thread. */
    void clockSet(long byMillis, long nanos) {
        owed.clockSet(byMillis);
        keeper.clockSet(byMillis, nanos);
    }

    /** The loop, on a bus that the calling thread has open. */
    SamplingLoop loop(Bus bus, LoopClock clock) {
        Drv2605l haptics =
                new Drv2605l(bus.at(Drv2605l.ADDRESS), options.config().motorData(), kept.hapticsOf(isLinear));
        ImuFinder finder = new ImuFinder(bus, options.config().imuOptions());
        motorDriver = haptics;
        return new SamplingLoop(
                clock, LoopPace.usual(), now -> find(finder), haptics, this::begin, controls, events, page, settings);
    }

    /** Once there was a sensor, faults tell that it is missing, without heap. */
    private @Nullable ImuDriver find(ImuFinder finder) {
        ImuFinder.Found found = finder.look();
        if (found != null) {
            notes.info("found " + found.model() + " at 0x" + Integer.toHexString(found.address()));
            sensorSeen = true;
            tellRate(found.rateRefusal());
            return found.driver();
        }
        if (!sensorSeen) {
            refuse(String.valueOf(finder.refusal().getMessage()));
        }
        return null;
    }

    /** Another sensor than the settings were written for: better at another rate than not at all. Said once. */
    private void tellRate(@Nullable String refusal) {
        if (refusal != null && !refusal.equals(lastRateRefusal)) {
            notes.warn(options.config().rateWarning(refusal));
            controls.ask(ControlKind.TROUBLE);
            lastRateRefusal = refusal;
        }
    }

    /** What is wrong is said once, as long as it is the same. */
    private void refuse(String refusal) {
        if (!refusal.equals(lastRefusal)) {
            notes.warn(refusal + "; it is looked for again");
            lastRefusal = refusal;
        }
    }

    private Session begin(ImuFormat format, DecisionSink decisions) {
        PostureEngine engine = new PostureEngine(format, kept.calibration(), settings, decisions);
        FadingSchedule.@Nullable State fading = kept.fadingAt(wall.millis());
        if (fading != null) {
            engine.fading().restore(fading);
        }
        if (kept.bodyFrame() != null) {
            engine.setBodyFrame(kept.bodyFrame());
        }
        Forward forward = options.config().forward();
        // Named again, the front that a kept neutral has changes nothing; asked again to learn one, it would be lost.
        if (forward != Forward.LEARN || kept.forward() != Forward.LEARN) {
            controls.forward(forward);
        }
        recorder.begin(header(format, fading));
        return new Session(engine, ring, settings, new Keeping());
    }

    /** NullAway doesn't see that a header of another module may be without fading: its type is a nested one. */
    @SuppressWarnings("NullAway")
    private TraceHeader header(ImuFormat format, FadingSchedule.@Nullable State fading) {
        Instant now = wall.instant();
        return new TraceHeader(
                UnitSerial.read(),
                format,
                Version.text(),
                String.valueOf(PostureEngine.RULES),
                kept.calibration(),
                kept.bodyFrame(),
                settings,
                ZoneId.systemDefault().getId(),
                now.getEpochSecond() * 1_000_000 + now.getNano() / 1000,
                fading,
                null);
    }

    /** From the loop to the state folder. */
    private final class Keeping implements Keepsake {

        private long neutralWallMillis = kept.neutralWallMillis();

        @Override
        public void neutral(int[] frameQ30) {
            neutralWallMillis = wall.millis();
            front(frameQ30);
        }

        @Override
        public void front(int[] frameQ30) {
            keeper.neutral(frameQ30, options.config().forward(), neutralWallMillis);
        }

        @Override
        public void settings(Settings changed) {
            change = change.and(settings, changed, options.config().settings());
            settings = changed;
            keeper.settings(change);
        }

        @Override
        public void fading(FadingSchedule schedule) {
            keeper.fading(schedule, owed.date(wall.millis()));
            Drv2605l motor = motorDriver;
            if (!motorKept && motor != null && motor.copyCalibration(motorCalibration)) {
                motorKept = true;
                keeper.haptics(motorCalibration, isLinear);
            }
        }
    }
}
