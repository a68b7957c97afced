package plumbline.device.recording;

import java.nio.ByteBuffer;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;
import plumbline.core.trace.Health;
import plumbline.core.trace.Severity;

/** Takes what comes out of the ring, in order. Objects are reused after the call returns. Times are sensor time, µs. */
interface RingVisitor {

    void batch(ImuBatch batch);

    void decision(Decision decision);

    void event(long atMicros, Severity severity, String text);

    void setting(long atMicros, String key, String value);

    void command(long atMicros, Command command, int value);

    void health(Health health);

    /**
     * The engine's state between two batches.
     *
     * @param droppedBefore messages that are missing between what came before and this
     * @param state from its position to its limit
     */
    void engineState(long atMicros, long droppedBefore, ByteBuffer state);
}
