package plumbline.host.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.BodyFrame;
import plumbline.core.posture.DecisionDigest;
import plumbline.core.posture.PostureEngine;
import plumbline.core.posture.Settings;

/**
 * What the whole engine costs a sample, from counts to decisions and their digest; less {@link TiltBenchmark}, what posture
 * adds. The trunk bows and rests by turns, so that slouches are weighed all the time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SampleCounts.SAMPLES)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EngineBenchmark {

    @Param({"104", "208", "833"})
    public int rateHz;

    private ImuBatch batch = new ImuBatch(0);
    private PostureEngine engine = engine(104);

    private static PostureEngine engine(int rateHz) {
        PostureEngine made = new PostureEngine(
                SampleCounts.format(rateHz), Calibration.identity(), Settings.defaults(), new DecisionDigest());
        made.setBodyFrame(BodyFrame.of(0, 0, 1, 1, 0, 0));
        return made;
    }

    @Setup
    public void prepare() {
        short[] counts = SampleCounts.counts(rateHz);
        batch = new ImuBatch(SampleCounts.SAMPLES);
        System.arraycopy(counts, 0, batch.counts, 0, counts.length);
        batch.size = SampleCounts.SAMPLES;
        batch.samplePeriodNanos = 1_000_000_000 / rateHz;
        engine = engine(rateHz);
    }

    @Benchmark
    public long engine() {
        engine.process(batch);
        batch.firstSampleMicros = batch.sampleMicros(SampleCounts.SAMPLES);
        return engine.digest();
    }
}
