package plumbline.core.posture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import plumbline.core.imu.AxisMatrix;
import plumbline.core.imu.BiasTable;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.imu.NominalAccelRange;
import plumbline.core.imu.NominalGyroRange;

/** What an engine was given, batch by batch and call by call, so that another can be given the same. */
final class RecordedRun {

    static final int RATE_HZ = 100;

    static final ImuFormat FORMAT =
            new ImuFormat("generic", new NominalGyroRange(2000), new NominalAccelRange(16), 1_000_000_000 / RATE_HZ);

    /** Some bias that varies with temperature, so that the calibrator has something to remember. */
    static final Calibration CALIBRATION = new Calibration(
            AxisMatrix.identity(),
            AxisMatrix.identity(),
            BiasTable.of(0, 1000, 2500, 0, 0, 0, 0, 0, 0, 900_000, -400_000, 5_000, 3_000, -9_000, 7_000));

    final List<Consumer<PostureEngine>> steps = new ArrayList<>();
    final Trunk trunk = new Trunk(Settings.defaults(), RATE_HZ, 7);

    RecordedRun() {
        trunk.tap = this::record;
        ask(engine -> engine.command(Command.FORWARD, Forward.PLUS_X.ordinal()));
        ask(engine -> engine.command(Command.NEUTRAL, 0));
    }

    /** A call between two batches. */
    RecordedRun ask(Consumer<PostureEngine> call) {
        steps.add(call);
        return this;
    }

    static PostureEngine engine(DecisionSink sink) {
        return new PostureEngine(FORMAT, CALIBRATION, Settings.defaults(), sink);
    }

    private void record(ImuBatch batch) {
        ImuBatch copy = new ImuBatch(Math.max(1, batch.size));
        System.arraycopy(batch.counts, 0, copy.counts, 0, batch.size * ImuBatch.CHANNELS);
        copy.size = batch.size;
        copy.firstSampleMicros = batch.firstSampleMicros;
        copy.samplePeriodNanos = batch.samplePeriodNanos;
        copy.hapticActive = batch.hapticActive;
        copy.temperatureCentiC = steps.size() % 5 == 0 ? ImuBatch.TEMPERATURE_UNKNOWN : 400 + steps.size() % 300;
        steps.add(engine -> engine.process(copy));
    }
}
