package plumbline.host.replay;

import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.imu.NominalAccelRange;
import plumbline.core.imu.NominalGyroRange;
import plumbline.core.posture.PostureEngine;
import plumbline.core.posture.Settings;

/**
 * Runs an engine that nobody listens to once, so that what the JVM takes from the heap to load and link its classes is not
 * counted as the engine's.
 */
final class EngineWarmth {

    private static final int RATE_HZ = 50;
    private static final int SECONDS = 130;
    private static final int ONE_G = 2048;
    private static final double SLOUCH_RAD = Math.toRadians(40);

    private static boolean warm;

    private EngineWarmth() {}

    static synchronized void once() {
        if (warm) {
            return;
        }
        warm = true;
        ImuFormat format = new ImuFormat(
                "generic", new NominalGyroRange(2000), new NominalAccelRange(16), 1_000_000_000 / RATE_HZ);
        PostureEngine engine = new PostureEngine(format, Calibration.identity(), Settings.defaults(), decision -> {});
        engine.requestNeutral();
        ImuBatch batch = new ImuBatch(RATE_HZ);
        batch.samplePeriodNanos = format.samplePeriodNanos();
        for (int second = 0; second < SECONDS; second++) {
            // A second is missing after the slouch, and a sample saturates: both have code of their own.
            batch.firstSampleMicros = (second < 100 ? second : second + 1) * 1_000_000L;
            fill(batch, second);
            engine.process(batch);
        }
        engine.finish();
    }

    /** Upright, a slouch from 5 s to 90 s, upright, a gap, walking from 105 s. */
    private static void fill(ImuBatch batch, int second) {
        batch.clear();
        double lean = second >= 5 && second < 90 ? SLOUCH_RAD : 0;
        for (int i = 0; i < RATE_HZ; i++) {
            double bounce = second < 105 ? 0 : 700 * Math.sin(2 * Math.PI * 1.9 * (second + (double) i / RATE_HZ));
            short gyro = second == 95 && i < 10 ? Short.MAX_VALUE : (short) (i % 3);
            batch.add(
                    gyro,
                    (short) (i % 2),
                    (short) (i % 5),
                    (short) (i % 3),
                    (short) (ONE_G * Math.cos(lean) + bounce + i % 4),
                    (short) (ONE_G * Math.sin(lean) + i % 2));
        }
    }
}
