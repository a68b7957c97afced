package plumbline.core.trace;

import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;

/** Takes the messages of a trace in the order in which they were recorded; times are sensor time, µs. */
public interface TraceVisitor {

    /** @param batch reused after the call returns; must not be kept */
    default void batch(ImuBatch batch) {}

    /** @param decision as it was taken when the trace was recorded; reused after the call returns */
    default void decision(Decision decision) {}

    /** A line of the unit's log. */
    default void event(long atMicros, Severity severity, String text) {}

    /** @param centiC in 0.01 °C */
    default void temperature(long atMicros, TemperaturePlace place, int centiC) {}

    /** @param chargePermille 0 to 1000, or -1 if not known */
    default void battery(long atMicros, int milliVolt, int chargePermille, boolean charging) {}

    /** A setting was changed; name and value as {@link plumbline.core.posture.Settings#with} takes them. */
    default void setting(long atMicros, String key, String value) {}

    /** What the wearer asked of the engine, between the batches before and after. */
    default void command(long atMicros, Command command, int value) {}

    /** How the unit's loop fared up to then. */
    default void health(Health health) {}
}
