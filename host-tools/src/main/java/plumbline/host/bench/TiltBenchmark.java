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
import plumbline.core.imu.ImuBatch;
import plumbline.core.tilt.TiltFilter;

/** What the tilt filter costs a sample; {@link MahonyYardstick} tells how fast the machine was meanwhile. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SampleCounts.SAMPLES)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TiltBenchmark {

    @Param({"100", "208", "833"})
    public int rateHz;

    private short[] counts = {};
    private TiltFilter filter = new TiltFilter(SampleCounts.format(100));

    @Setup
    public void prepare() {
        counts = SampleCounts.counts(rateHz);
        filter = new TiltFilter(SampleCounts.format(rateHz));
    }

    @Benchmark
    public int tiltFilter() {
        short[] in = counts;
        TiltFilter tilt = filter;
        int seen = 0;
        for (int at = 0; at < in.length; at += ImuBatch.CHANNELS) {
            tilt.update(
                    in[at] << 8,
                    in[at + 1] << 8,
                    in[at + 2] << 8,
                    in[at + 3] << 8,
                    in[at + 4] << 8,
                    in[at + 5] << 8,
                    0);
            seen += tilt.upXQ30() ^ tilt.upYQ30() ^ tilt.upZQ30();
        }
        return seen;
    }
}
