package plumbline.host.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.host.replay.RunSurvey;
import plumbline.host.trace.RunFolder.Unusable;

/** The runs of a folder, for people and for machines. */
final class RunsText {

    private RunsText() {}

    static void print(PrintWriter out, Path folder, List<RunSurvey> runs, List<Unusable> unusable) {
        out.println(folder + ": " + runs.size() + (runs.size() == 1 ? " run" : " runs, the newest last"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("run", "first sample", "length", "segments", "alerts"));
        for (RunSurvey run : runs) {
            rows.add(List.of(
                    run.id(),
                    WallClock.text(run.facts().header(), run.facts().firstMicros()),
                    Seconds.clock(run.durationMicros()),
                    segments(run.segments()),
                    Long.toString(run.alerts())));
        }
        TextTable.print(out, rows);
        for (RunSurvey run : runs) {
            run.remarks().forEach(remark -> out.println("  note: run " + run.id() + ": " + remark));
        }
        unusable.forEach(file -> out.println("  note: " + file.why().getMessage()));
    }

    static Map<String, Object> json(Path folder, List<RunSurvey> runs, List<Unusable> unusable) {
        List<Object> list = new ArrayList<>();
        for (RunSurvey run : runs) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("run", run.id());
            entry.put(
                    "first_sample_at",
                    WallClock.json(run.facts().header(), run.facts().firstMicros()));
            entry.put("duration_s", run.durationMicros() / 1e6);
            entry.put("samples", run.samples());
            entry.put("segments", run.segments());
            entry.put("alerts", run.alerts());
            entry.put("remarks", run.remarks());
            list.add(entry);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("folder", folder.toString());
        json.put("runs", list);
        json.put(
                "unusable",
                unusable.stream().map(Unusable::why).map(Exception::getMessage).toList());
        return json;
    }

    /** As {@code 3 to 9}; what is missing between them is a remark. */
    private static String segments(List<Integer> numbers) {
        return numbers.size() == 1 ? numbers.getFirst().toString() : numbers.getFirst() + " to " + numbers.getLast();
    }
}
