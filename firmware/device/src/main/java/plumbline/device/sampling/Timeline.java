package plumbline.device.sampling;

import plumbline.core.imu.ImuBatch;

/**
 * One time for all samples of a session, which never falls, from drivers that count anew after each start.
 *
 * <p>The first sample's time is 0. After a restart the first sample lies as long after the last one before as the host's clock
 * says that their drains are apart, less what the FIFO held, but at least a period. A gap is thus a gap to
 * whoever compares stamps, and batches never overlap. µs. Takes nothing from the heap.
 */
final class Timeline {

    private boolean anchored;
    private boolean begun;
    private long offsetMicros;
    private long lastMicros;
    private long lastDrainNanos;
    private int lastPeriodNanos;
    private long lostSamples;

    /** The driver begins again: its clock means something else from now on. */
    void restart() {
        anchored = false;
    }

    /** Puts {@code batch}, which holds samples, on this time. */
    void place(ImuBatch batch) {
        long periodMicros = (batch.samplePeriodNanos + 999L) / 1000;
        if (!anchored) {
            anchored = true;
            offsetMicros = anchor(batch) - batch.firstSampleMicros;
        }
        long firstMicros = batch.firstSampleMicros + offsetMicros;
        if (begun && firstMicros <= lastMicros) {
            firstMicros = lastMicros + periodMicros;
            offsetMicros = firstMicros - batch.firstSampleMicros;
        }
        if (begun) {
            long stepNanos = (firstMicros - lastMicros) * 1000;
            lostSamples += Math.max(0, (stepNanos + lastPeriodNanos / 2) / lastPeriodNanos - 1);
        }
        batch.firstSampleMicros = firstMicros;
    }

    /** What of {@code batch} was kept: its end is where the next must begin after. */
    void passed(ImuBatch batch) {
        begun = true;
        lastMicros = batch.sampleMicros(batch.size - 1);
        lastDrainNanos = batch.drainHostNanos;
        lastPeriodNanos = batch.samplePeriodNanos;
    }

    private long anchor(ImuBatch batch) {
        if (!begun) {
            return 0;
        }
        long periodNanos = batch.samplePeriodNanos;
        long heldNanos = (batch.size - 1) * periodNanos;
        long apartNanos = batch.drainHostNanos - lastDrainNanos - heldNanos;
        return lastMicros + Math.max(apartNanos, periodNanos + 999) / 1000;
    }

    /** Time of the last sample passed on, µs; 0 before there is one. */
    long lastMicros() {
        return lastMicros;
    }

    /** Samples that the stamps say are missing. */
    long lostSamples() {
        return lostSamples;
    }
}
