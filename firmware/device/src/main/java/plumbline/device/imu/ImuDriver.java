package plumbline.device.imu;

import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;

/**
 * One inertial sensor: brought up and drained in steps that never block.
 *
 * <p>Owned by the thread that owns the bus. Takes nothing from the heap after construction but for {@link #format()}. Its
 * states are RESET, WAIT, CONFIGURE, READ, as the data sheet paces them; a fault leaves it stopped until
 * {@link #start}. Counts are the sensor's axes; full scale is what was written and read back.
 */
public interface ImuDriver {

    /** {@link #poll}: something failed, see {@link #fault()}; the driver is stopped. */
    int FAULT = -1;

    /** The sensor's name as {@link ImuFormat#sensor()} has it. */
    String sensor();

    /** What its samples mean, at the true rate where the chip tells it; known once it has been up, and the same ever after. */
    @Nullable ImuFormat format();

    /** Begins again from reset; what the FIFO held is lost. */
    void start(long nowNanos);

    /**
     * One step: at most a few transfers. Of the batch it sets the counts, size, {@link ImuBatch#samplePeriodNanos},
     * {@link ImuBatch#temperatureCentiC}, {@link ImuBatch#drainHostNanos} and, in {@link ImuBatch#firstSampleMicros}, the
     * first sample's time on the sensor's own clock since {@link #start}; what a drain can't hold comes with the next.
     *
     * @return samples now in {@code batch}, 0 if there are none yet (also while starting), or {@link #FAULT}
     */
    int poll(long nowNanos, ImuBatch batch);

    /** True once configured and verified since the last {@link #start}. */
    boolean isRunning();

    /** What stopped the driver; meaningful after {@link #FAULT}. */
    @Nullable Fault fault();

    /** The register or value that the last fault is about, for its text: expected and found, else 0. */
    int faultExpected();

    int faultFound();

    /** The most words or samples the FIFO was seen to hold since {@link #start}, and how many it can, as permille. */
    int fifoPeakPermille();

    /** The same of the last look at it; 0 before there was one. */
    int fifoPermille();

    /** How often since {@link #start} the FIFO overflowed and the driver went on by itself: the gap shows in the samples' time. */
    default int overflows() {
        return 0;
    }

    /** Puts the sensor to sleep; best effort. */
    void stop();
}
