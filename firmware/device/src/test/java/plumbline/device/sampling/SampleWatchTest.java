package plumbline.device.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.core.imu.ImuBatch;

class SampleWatchTest {

    /** The quietest sensor at its lowest rate, in counts: see {@link SampleWatch}. */
    private static final double GYRO_NOISE = 0.3;

    private static final double ACCEL_NOISE = 0.8;

    private final SampleWatch watch = new SampleWatch();
    private final ImuBatch batch = new ImuBatch(16);
    private final Random noise = new Random(5);

    @Test
    void shouldNotTakeTheQuietestSensorLyingDeadStillForAFrozenOne() {
        for (int i = 0; i < 200_000; i++) {
            feed(10, GYRO_NOISE, ACCEL_NOISE);
            assertFalse(watch.isFrozen(), "after " + i + " batches");
        }
        assertTrue(watch.isAlive());
    }

    @Test
    void shouldCallItFrozenWhenNothingMovesForSixteenSamples() {
        feed(1, GYRO_NOISE, ACCEL_NOISE);
        feed(16, 0, 0);
        assertFalse(watch.isFrozen());
        feed(1, 0, 0);
        assertTrue(watch.isFrozen());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldCallItFrozenWhenOneHalfAloneStandsStill(boolean gyro) {
        for (int i = 0; i < 10; i++) {
            feed(10, 5, 5);
        }
        int samples = 0;
        while (!watch.isFrozen() && samples < 1000) {
            feed(1, gyro ? 0 : 5, gyro ? 5 : 0);
            samples++;
        }
        assertEquals(SampleWatch.HALF_FROZEN_SAMPLES, samples, 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldNotCallItAliveBeforeBothHalvesMove(boolean gyro) {
        watch.restart();
        for (int i = 0; i < 10; i++) {
            feed(10, gyro ? 5 : 0, gyro ? 0 : 5);
            assertFalse(watch.isAlive());
        }
        watch.restart();
        feed(10, 5, 5);
        feed(10, 5, 5);
        assertTrue(watch.isAlive());
    }

    private void feed(int samples, double gyro, double accel) {
        batch.clear();
        batch.samplePeriodNanos = 1_200_000;
        for (int i = 0; i < samples; i++) {
            batch.add(
                    count(100, gyro),
                    count(-7, gyro),
                    count(0, gyro),
                    count(12, accel),
                    count(2048, accel),
                    count(1, accel));
        }
        watch.look(batch);
    }

    private short count(int rest, double sigma) {
        return (short) Math.round(rest + sigma * noise.nextGaussian());
    }
}
