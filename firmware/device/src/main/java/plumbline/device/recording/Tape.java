package plumbline.device.recording;

import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;
import plumbline.core.posture.PostureEngine;
import plumbline.core.trace.Health;
import plumbline.core.trace.Severity;

/**
 * The loop's end of the recorder: takes what happened, in order, and never blocks, allocates or throws. What finds no room is
 * dropped and counted. Times are sensor time, µs.
 */
public interface Tape {

    void batch(ImuBatch batch);

    void decision(Decision decision);

    /** @param text copied */
    void event(long atMicros, Severity severity, String text);

    void setting(long atMicros, String key, String value);

    /** What the wearer asked of the engine, between the batches before and after. */
    void command(long atMicros, Command command, int value);

    void health(Health health);

    /** True while the recorder waits for {@link #engineState}: the loop looks at each step, between two batches. */
    default boolean wantsEngineState() {
        return false;
    }

    /** All of the engine's state: a segment that begins here can be replayed by itself. To be called between two batches. */
    void engineState(long atMicros, PostureEngine engine);

    /** Messages dropped so far because the disk was slower than the ring is long. */
    long dropped();
}
