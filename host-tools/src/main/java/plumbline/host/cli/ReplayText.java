package plumbline.host.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.Activity;
import plumbline.core.posture.DecisionDigest;
import plumbline.core.posture.DecisionKind;
import plumbline.host.replay.ReplayCounts;
import plumbline.host.replay.ReplayResult;
import plumbline.host.replay.StateCheck;
import plumbline.host.trace.RunChoice;

/** The result of a replay, for people and for machines. */
final class ReplayText {

    private ReplayText() {}

    static Map<String, Object> json(ReplayResult result, @Nullable RunChoice run) {
        ReplayCounts counts = result.counts();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("trace", result.facts().name());
        if (run != null) {
            json.put("run", run.id());
            json.put("runs_in_folder", run.of());
            json.put("passed_over", run.passedOver());
        }
        json.put("samples", result.samples());
        json.put("duration_s", JsonOut.rounded(result.durationSeconds(), 6));
        json.put("rate_hz", result.facts().header().format().sampleRateMilliHz() / 1000.0);
        json.put("samples_per_second", Math.round(result.samplesPerSecond()));
        json.put("realtime_factor", JsonOut.rounded(result.realtimeFactor(), 1));
        json.put("engine_allocated_bytes", result.allocatedBytes());
        json.put("alerts", counts.of(DecisionKind.ALERT));
        json.put("alerts_felt", counts.feltAlerts());
        json.put("decision_digest", DecisionDigest.text(result.digest()));
        result.runDigest().ifPresent(whole -> json.put("run_digest", DecisionDigest.text(whole)));
        result.recordedDigest().ifPresent(recorded -> {
            json.put("recorded_digest", DecisionDigest.text(recorded));
            json.put("digest_agrees", result.agrees());
        });
        if (result.states().checked() > 0) {
            json.put("states_checked", result.states().checked());
            json.put("states_differing", result.states().differing());
        }
        json.put("gaps", counts.gaps());
        json.put("saturations", counts.saturations());
        json.put("neutrals", counts.of(DecisionKind.NEUTRAL_SET));
        json.put("slouches", counts.of(DecisionKind.SLOUCH_STARTED));
        json.put("slouched_s", counts.slouchedMillis() / 1000.0);
        json.put("corrected", counts.of(DecisionKind.CORRECTED));
        json.put("breaks_due", counts.of(DecisionKind.BREAK_DUE));
        json.put("breaks_taken", counts.of(DecisionKind.BREAK_TAKEN));
        json.put("slips_suspected", counts.of(DecisionKind.SLIP_SUSPECTED));
        json.put("angles", counts.of(DecisionKind.ANGLES));
        Map<String, Object> activity = new LinkedHashMap<>();
        for (Activity kind : Activity.values()) {
            activity.put(kind.name().toLowerCase(Locale.ROOT), counts.micros(kind) / 1e6);
        }
        json.put("activity_s", activity);
        json.put("remarks", result.remarks());
        return json;
    }

    static void print(PrintWriter out, ReplayResult result, @Nullable RunChoice run) {
        ReplayCounts counts = result.counts();
        out.printf(
                Locale.ROOT,
                "%s: %,d samples, %s at %.1f Hz%n",
                result.facts().name(),
                result.samples(),
                Seconds.clock(Math.round(result.durationSeconds() * 1e6)),
                result.facts().header().format().sampleRateMilliHz() / 1000.0);
        if (run != null) {
            out.println(
                    "  run       " + run.text() + (run.of() > 1 ? " (--runs lists them, --run takes another)" : ""));
            run.passedOver().forEach(sentence -> out.println("  note      " + sentence));
        }
        for (String remark : result.remarks()) {
            out.println("  note      " + remark);
        }
        out.printf(
                Locale.ROOT,
                "  slouches  %d, %s in all%n",
                counts.of(DecisionKind.SLOUCH_STARTED),
                Seconds.clock(counts.slouchedMillis() * 1000));
        out.printf(
                Locale.ROOT,
                "  alerts    %d, of which %d felt; %d corrected%n",
                counts.of(DecisionKind.ALERT),
                counts.feltAlerts(),
                counts.of(DecisionKind.CORRECTED));
        out.printf(
                Locale.ROOT,
                "  breaks    %d due, %d taken%n",
                counts.of(DecisionKind.BREAK_DUE),
                counts.of(DecisionKind.BREAK_TAKEN));
        String activity = Arrays.stream(Activity.values())
                .filter(kind -> counts.micros(kind) > 0)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT) + " " + Seconds.clock(counts.micros(kind)))
                .collect(Collectors.joining(" "));
        out.println("  activity  " + (activity.isEmpty() ? "none known" : activity));
        out.printf(Locale.ROOT, "  gaps      %d; saturated %d times%n", counts.gaps(), counts.saturations());
        out.printf(
                Locale.ROOT,
                "  speed     %,d samples/s, %,.0f times real time; engine took %d bytes of heap%n",
                Math.round(result.samplesPerSecond()),
                result.realtimeFactor(),
                result.allocatedBytes());
        StateCheck states = result.states();
        if (states.checked() > 0) {
            out.println("  states    at the beginning of " + states.checked() + " segments"
                    + (states.differing() == 0
                            ? " as recorded"
                            : ", of which " + states.differing() + " differ, first that of segment "
                                    + states.firstDiffering()));
        }
        out.println(
                "  digest    " + DecisionDigest.text(result.digest()) + " of what was replayed" + agreement(result));
        result.runDigest()
                .ifPresent(whole -> out.println("  in all    " + DecisionDigest.text(whole)
                        + " of every decision since the run began, kept or not: the unit's decision_digest"));
    }

    private static String agreement(ReplayResult result) {
        if (result.recordedDigest().isEmpty()) {
            return "";
        }
        long recorded = result.recordedDigest().getAsLong();
        if (result.agrees()) {
            return recorded == result.digest() ? ", as recorded" : ", as recorded as far as the recording goes";
        }
        return ", but recorded was " + DecisionDigest.text(recorded)
                + ": other settings, another neutral or another version";
    }
}
