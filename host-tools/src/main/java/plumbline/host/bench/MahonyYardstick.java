package plumbline.host.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import plumbline.core.imu.ImuBatch;

/**
 * The explicit complementary filter in plain double precision, on the counts that {@link TiltBenchmark} gets: a yardstick
 * for the machine, not a rival. R. Mahony, T. Hamel, J.-M. Pflimlin, IEEE TAC 53 (2008), doi:10.1109/TAC.2008.923738.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SampleCounts.SAMPLES)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MahonyYardstick {

    private static final int RATE_HZ = 208;
    private static final double PERIOD_SEC = 1.0 / RATE_HZ;
    private static final double RAD_PER_SEC_PER_COUNT = Math.toRadians(2000.0 / 32768);
    private static final double PROPORTIONAL_GAIN = 0.2;
    private static final double INTEGRAL_GAIN = 0.001;

    private short[] counts = {};
    private double qw = 1;
    private double qx;
    private double qy;
    private double qz;
    private double biasX;
    private double biasY;
    private double biasZ;

    @Setup
    public void prepare() {
        counts = SampleCounts.counts(RATE_HZ);
    }

    @Benchmark
    public double mahonyDouble() {
        short[] in = counts;
        double seen = 0;
        for (int at = 0; at < in.length; at += ImuBatch.CHANNELS) {
            update(in[at], in[at + 1], in[at + 2], in[at + 3], in[at + 4], in[at + 5]);
            seen += qw * qx - qy * qz;
        }
        return seen;
    }

    private void update(double gyroX, double gyroY, double gyroZ, double accelX, double accelY, double accelZ) {
        double perLength = 1 / Math.sqrt(accelX * accelX + accelY * accelY + accelZ * accelZ + 1e-9);
        double upX = 2 * (qx * qz - qw * qy);
        double upY = 2 * (qw * qx + qy * qz);
        double upZ = 2 * (qw * qw + qz * qz) - 1;
        double errorX = (accelY * upZ - accelZ * upY) * perLength;
        double errorY = (accelZ * upX - accelX * upZ) * perLength;
        double errorZ = (accelX * upY - accelY * upX) * perLength;
        biasX += INTEGRAL_GAIN * errorX * PERIOD_SEC;
        biasY += INTEGRAL_GAIN * errorY * PERIOD_SEC;
        biasZ += INTEGRAL_GAIN * errorZ * PERIOD_SEC;
        double half = PERIOD_SEC / 2;
        double hx = (gyroX * RAD_PER_SEC_PER_COUNT + PROPORTIONAL_GAIN * errorX + biasX) * half;
        double hy = (gyroY * RAD_PER_SEC_PER_COUNT + PROPORTIONAL_GAIN * errorY + biasY) * half;
        double hz = (gyroZ * RAD_PER_SEC_PER_COUNT + PROPORTIONAL_GAIN * errorZ + biasZ) * half;
        double w = qw - qx * hx - qy * hy - qz * hz;
        double x = qx + qw * hx + qy * hz - qz * hy;
        double y = qy + qw * hy - qx * hz + qz * hx;
        double z = qz + qw * hz + qx * hy - qy * hx;
        double scale = 1 / Math.sqrt(w * w + x * x + y * y + z * z);
        qw = w * scale;
        qx = x * scale;
        qy = y * scale;
        qz = z * scale;
    }
}
