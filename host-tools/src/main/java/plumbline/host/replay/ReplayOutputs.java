package plumbline.host.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.DecisionSink;
import plumbline.host.files.WholeFile;

/**
 * The files that a replay writes. Each appears whole or not at all, and none before {@link #commit}, which names them one
 * after the other: where one of them can't be named, those before it have appeared.
 */
public final class ReplayOutputs implements AutoCloseable {

    private final List<WholeFile> files = new ArrayList<>();
    private final List<SampleSink> sampleSinks = new ArrayList<>();
    private final List<DecisionSink> decisionSinks = new ArrayList<>();
    private @Nullable EventsWriter events;

    /** Each file may be null for none. */
    public static ReplayOutputs open(
            @Nullable Path tilt, @Nullable Path settled, @Nullable Path angles, @Nullable Path events)
            throws IOException {
        ReplayOutputs outputs = new ReplayOutputs();
        try {
            if (tilt != null) {
                outputs.sampleSinks.add(new TiltWriter(outputs.create(tilt).writer()));
            }
            if (settled != null) {
                outputs.sampleSinks.add(
                        new SettledWriter(outputs.create(settled).writer()));
            }
            if (angles != null) {
                outputs.decisionSinks.add(
                        new AnglesWriter(outputs.create(angles).writer()));
            }
            if (events != null) {
                outputs.events = new EventsWriter(outputs.create(events).writer());
                outputs.decisionSinks.add(outputs.events);
            }
            return outputs;
        } catch (IOException | RuntimeException e) {
            outputs.close();
            throw e;
        }
    }

    /** A further output that appears with the others. */
    public WholeFile create(Path file) throws IOException {
        WholeFile whole = WholeFile.create(file);
        files.add(whole);
        return whole;
    }

    List<DecisionSink> decisionSinks() {
        return decisionSinks;
    }

    @Nullable SampleSink sampleSink() {
        return switch (sampleSinks.size()) {
            case 0 -> null;
            case 1 -> sampleSinks.getFirst();
            default -> new SampleTee(sampleSinks);
        };
    }

    /** Gives every file its name. */
    public void commit() throws IOException {
        if (events != null) {
            events.finish();
        }
        for (WholeFile file : files) {
            file.commit();
        }
    }

    @Override
    public void close() throws IOException {
        for (WholeFile file : files) {
            file.close();
        }
    }
}
