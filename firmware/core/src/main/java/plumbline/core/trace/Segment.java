package plumbline.core.trace;

import java.util.Arrays;

/**
 * Says that a trace is a piece of a longer run of one engine, and how that engine stood where the piece begins.
 *
 * <p>A piece records every command, {@link plumbline.core.posture.Command#FINISH} too: without one the run goes on after its
 * last sample. Replay begins with the engine's state, or where there is none with a fresh engine, to which it gives the
 * header's fading and then its body frame before the first command.
 *
 * @param runId the same for all pieces of a run, and for them alone
 * @param index of the piece in its run, from 0
 * @param engineState as {@link plumbline.core.posture.PostureEngine#saveState} wrote it before the first message of the
 *     piece; empty if the engine had seen no sample
 */
@SuppressWarnings("ArrayRecordComponent")
public record Segment(String runId, int index, byte[] engineState) {

    public Segment {
        if (runId.isEmpty() || index < 0) {
            throw new IllegalArgumentException(
                    "a segment must have a run and a number from 0, found \"" + runId + "\" and " + index);
        }
        engineState = engineState.clone();
    }

    @Override
    public byte[] engineState() {
        return engineState.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Segment segment
                && runId.equals(segment.runId)
                && index == segment.index
                && Arrays.equals(engineState, segment.engineState);
    }

    @Override
    public int hashCode() {
        return runId.hashCode() * 31 + index;
    }

    @Override
    public String toString() {
        return "segment " + index + " of run " + runId + ", " + engineState.length + " bytes of state";
    }
}
