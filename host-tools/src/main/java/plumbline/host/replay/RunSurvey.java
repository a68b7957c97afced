package plumbline.host.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;
import plumbline.host.trace.BatchSource;
import plumbline.host.trace.RecordedSink;
import plumbline.host.trace.Run;
import plumbline.host.trace.RunFolder;
import plumbline.host.trace.RunFolder.Unusable;
import plumbline.host.trace.RunSource;
import plumbline.host.trace.SourceFacts;

/**
 * What there is of one run in a folder.
 *
 * @param id of the run
 * @param facts of its first segment that is there
 * @param segments numbers of those that are there, in order
 * @param samples in all of them
 * @param lastMicros sensor time of the last sample, µs
 * @param alerts that were recorded
 * @param remarks on what is missing or damaged, a sentence each
 */
public record RunSurvey(
        String id,
        SourceFacts facts,
        List<Integer> segments,
        long samples,
        long lastMicros,
        long alerts,
        List<String> remarks) {

    public RunSurvey {
        segments = List.copyOf(segments);
        remarks = List.copyOf(remarks);
    }

    /** From the first sample to the last, µs. */
    public long durationMicros() {
        return samples == 0 ? 0 : lastMicros - facts.firstMicros();
    }

    /** Goes over every run of {@code folder}, in its order. */
    public static List<RunSurvey> of(RunFolder folder, ProgressListener progress) throws IOException {
        List<String> unusable = folder.unusable().stream()
                .map(Unusable::why)
                .map(Exception::getMessage)
                .toList();
        List<RunSurvey> surveys = new ArrayList<>();
        for (Run run : folder.runs()) {
            try (RunSource source = RunSource.open(folder, run)) {
                surveys.add(of(run.id(), source, unusable));
            }
            progress.at((double) surveys.size() / folder.runs().size());
        }
        return surveys;
    }

    private static RunSurvey of(String id, RunSource source, List<String> unusable) throws IOException {
        long[] alerts = new long[1];
        source.recordedTo(new RecordedSink() {
            @Override
            public void decision(Decision decision) {
                alerts[0] += decision.kind == DecisionKind.ALERT ? 1 : 0;
            }
        });
        ImuBatch batch = new ImuBatch(BatchSource.MAX_BATCH);
        long samples = 0;
        long lastMicros = 0;
        while (source.next(batch)) {
            samples += batch.size;
            lastMicros = batch.sampleMicros(batch.size - 1);
        }
        List<String> remarks = new ArrayList<>(source.remarks());
        remarks.removeAll(unusable);
        return new RunSurvey(id, source.facts(), source.segments(), samples, lastMicros, alerts[0], remarks);
    }
}
