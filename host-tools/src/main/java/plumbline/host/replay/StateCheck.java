package plumbline.host.replay;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.PostureEngine;
import plumbline.core.trace.Segment;

/** Compares an engine's state at the beginning of each segment with the one recorded there, byte for byte. */
public final class StateCheck {

    private int checked;
    private int differing;
    private @Nullable Segment firstDiffering;

    void check(PostureEngine engine, Segment segment) {
        ByteBuffer state = ByteBuffer.allocate(engine.stateBytes());
        engine.saveState(state);
        checked++;
        if (!Arrays.equals(Arrays.copyOf(state.array(), state.position()), segment.engineState())) {
            differing++;
            firstDiffering = firstDiffering == null ? segment : firstDiffering;
        }
    }

    /** Segments whose beginning was compared. */
    public int checked() {
        return checked;
    }

    /** Segments at whose beginning the engine was in another state than recorded. */
    public int differing() {
        return differing;
    }

    /** Number of the first segment that differs, or -1. */
    public int firstDiffering() {
        return firstDiffering == null ? -1 : firstDiffering.index();
    }
}
