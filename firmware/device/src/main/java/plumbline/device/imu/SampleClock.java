package plumbline.device.imu;

import plumbline.core.imu.ImuBatch;

/**
 * Times of samples on the sensor's own clock: counted in samples, so that no rounding adds up and time never falls.
 *
 * <p>One thread; takes nothing from the heap.
 */
final class SampleClock {

    private int periodNanos;
    private long originNanos;
    private long samples;

    /** The next sample is at {@code originNanos}; each further one {@code periodNanos} later. */
    void start(long originNanos, int periodNanos) {
        this.originNanos = originNanos;
        this.periodNanos = periodNanos;
        samples = 0;
    }

    /** Lets {@code lost} samples pass that nobody will see; negative is taken as 0. */
    void skip(long lost) {
        samples += Math.max(0, lost);
    }

    /** Writes the time of the first sample into {@code batch}, and lets all that it holds pass. */
    void stamp(ImuBatch batch) {
        batch.firstSampleMicros = nextNanos() / 1000;
        batch.samplePeriodNanos = periodNanos;
        samples += batch.size;
    }

    /** When the next sample is, or was, taken, ns. */
    long nextNanos() {
        return originNanos + samples * periodNanos;
    }
}
