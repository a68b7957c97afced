package plumbline.device.sampling;

import plumbline.core.imu.ImuFormat;
import plumbline.core.posture.DecisionSink;

/** Makes engine and tape once the sensor's format is known; called once, by the loop's thread, before the first batch. */
@FunctionalInterface
public interface SessionOpener {

    /** @param decisions what the engine must be given as its sink */
    Session open(ImuFormat format, DecisionSink decisions);
}
