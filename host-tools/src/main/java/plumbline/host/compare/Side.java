package plumbline.host.compare;

import java.nio.file.Path;
import plumbline.host.replay.SetupMaker;
import plumbline.host.replay.TraceInput;

/** One of the two things to compare. */
public sealed interface Side {

    /** What messages call it. */
    String name();

    /** Events that a replay wrote. */
    record EventsSide(Path file) implements Side {
        @Override
        public String name() {
            return file.toString();
        }
    }

    /** A trace, to be replayed. */
    record TraceSide(String name, TraceInput input, SetupMaker setup) implements Side {}
}
