package plumbline.host.trace;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import plumbline.core.imu.ImuBatch;

/** Something that yields batches in the order of time: a trace, or a simulated wearer. One thread. */
public interface BatchSource extends Closeable {

    /** The most samples that one batch of any source holds. */
    int MAX_BATCH = 4096;

    SourceFacts facts();

    /**
     * Replaces what {@code batch} holds by the next samples; {@code batch} takes at least {@link #MAX_BATCH}.
     *
     * @return false, with the batch empty, at the end
     */
    boolean next(ImuBatch batch) throws IOException;

    /** Hands what was recorded beside the samples to {@code sink} as {@link #next} passes it. */
    default void recordedTo(RecordedSink sink) {}

    /** How far it is through, 0 to 1; as near as it can tell. */
    double progress();

    /** One sentence for each thing that was left out or changed in reading so far. */
    default List<String> remarks() {
        return List.of();
    }

    @Override
    default void close() throws IOException {}
}
