package plumbline.device.sampling;

import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.posture.DecisionSink;
import plumbline.core.posture.PostureEngine;
import plumbline.core.posture.Settings;
import plumbline.core.time.ManualClock;
import plumbline.device.imu.Fault;
import plumbline.device.imu.ImuFinder;
import plumbline.device.imu.ImuOptions;
import plumbline.device.status.StatusPage;
import plumbline.emulator.bus.EmulatedBus;

/**
 * Runs a loop over 100 000 samples with all that can happen to it, and says what heap it took: taps, the ritual, a slouch
 * with its nudge, a sensor that goes missing, is looked for on a bus where nobody is, and comes back, reports. {@code main}
 * prints it for a JVM that has never seen a loop.
 */
final class LoopBytes {

    static final int SAMPLES = 104_000;

    private static final int RATE_HZ = 833;
    private static final String SCENARIO = "upright 50s\nslouch 30deg 60s\nupright 30s";

    private LoopBytes() {}

    public static void main(String[] arguments) {
        LoopSummary summary = run(driver(), false);
        System.out.println(summary.allocatedBytes());
        System.out.println(summary.samples() > 100_000);
        System.out.println(summary.feltAlerts());
        System.out.println(summary.faults());
        System.out.println(summary.digest());
    }

    static PlayedDriver driver() {
        return new PlayedDriver(SCENARIO, RATE_HZ, SAMPLES, 10, 115);
    }

    /** @param leak takes one object from the heap, somewhere in the middle */
    static LoopSummary run(PlayedDriver driver, boolean leak) {
        ManualClock clock = new ManualClock(0);
        KeptTape tape = leak ? new LeakyTape() : new KeptTape(false);
        SamplingLoop loop = new SamplingLoop(
                clock,
                LoopPace.usual(),
                finder(driver, clock),
                new FeltHaptics(),
                (format, sink) -> open(format, sink, tape),
                new Controls(),
                new LoopEvents(),
                StatusPage.inMemory(Fault.texts()),
                Settings.defaults());
        while (!driver.isOver()) {
            clock.sleepUntil(loop.deadlineNanos());
            loop.doWork();
        }
        LoopSummary summary = loop.summary();
        loop.close();
        return summary;
    }

    private static SensorFinder finder(PlayedDriver driver, ManualClock clock) {
        ImuFinder nobody = new ImuFinder(new ModelBus(new EmulatedBus(clock, 0)), ImuOptions.DEFAULT);
        return now -> driver.hasBegun() && nobody.look() == null ? null : driver;
    }

    private static Session open(ImuFormat format, DecisionSink sink, KeptTape tape) {
        return new Session(
                new PostureEngine(format, Calibration.identity(), Settings.defaults(), sink),
                tape,
                Settings.defaults(),
                new Forgetful());
    }

    /** Takes one object of the 4000th batch. */
    private static final class LeakyTape extends KeptTape {
        private int batches;
        private Object leaked = "";

        LeakyTape() {
            super(false);
        }

        @Override
        public void batch(ImuBatch batch) {
            super.batch(batch);
            if (++batches == 4000) {
                leaked = new Object();
            }
        }

        @Override
        public String toString() {
            return leaked.toString();
        }
    }
}
