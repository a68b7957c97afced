package plumbline.emulator.chip;

import plumbline.core.imu.ImuFormat;

/** Where an inertial chip's samples come from: whoever wears it. Takes nothing from the heap but in {@link #begin}. */
public interface Motion {

    /** Sampling (re)starts at {@code nowNanos}: the first sample is one period later. What was not sampled before is passed by. */
    void begin(ImuFormat format, long nowNanos);

    /** The next sample's six counts, in the order of {@link plumbline.core.imu.ImuBatch}. */
    void next(short[] counts);

    /** The die's temperature now, 0.01 °C. */
    int temperatureCentiC();
}
