package plumbline.core.posture;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.imu.NominalAccelRange;
import plumbline.core.imu.NominalGyroRange;

/**
 * Prints what an engine takes from the heap over its first six minutes in a JVM that has never seen one: a neutral, a walk,
 * a slouch with its alert, a correction, a gap, a unit left on the table. Then the seconds slouched, the last activity and the digest.
 *
 * <p>No string literal that is not used before the first sample: the JVM makes them all when it compiles the first method.
 */
final class FirstSamples {

    private static final int SAMPLES = 36_000;

    private FirstSamples() {}

    public static void main(String[] arguments) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 100; i++) {
            threads.getCurrentThreadAllocatedBytes();
        }
        ImuBatch[] batches = batches();
        DecisionDigest sink = new DecisionDigest();
        ImuFormat format = new ImuFormat("generic", new NominalGyroRange(2000), new NominalAccelRange(16), 10_000_000);
        PostureEngine engine = new PostureEngine(format, Calibration.identity(), Settings.defaults(), sink);
        engine.requestNeutral();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (ImuBatch batch : batches) {
            engine.process(batch);
        }
        engine.finish();
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        System.out.println(bytes);
        System.out.println(engine.slouchedMillis() / 1000);
        System.out.println(engine.activity());
        System.out.println(sink);
    }

    private static ImuBatch[] batches() {
        ImuBatch[] batches = new ImuBatch[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            double seconds = i / 100.0;
            boolean worn = seconds < 240;
            double step = seconds > 10 && seconds < 70 ? 500 * Math.sin(2 * Math.PI * 1.9 * seconds) : 0;
            double flexion = seconds > 80 && seconds < 180 ? 0.5 : 0;
            double breath = worn ? 0.005 * Math.sin(2 * Math.PI * 0.25 * seconds) : 0;
            ImuBatch batch = new ImuBatch(1);
            batch.samplePeriodNanos = 10_000_000;
            batch.firstSampleMicros = i * 10_000L + (seconds < 200 ? 0 : 500_000);
            batch.add(
                    (short) 0,
                    (short) 0,
                    (short) 0,
                    (short) Math.round(2048 * Math.sin(flexion + breath)),
                    (short) 0,
                    (short) Math.round(2048 * Math.cos(flexion + breath) + step));
            batches[i] = batch;
        }
        return batches;
    }
}
