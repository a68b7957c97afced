package plumbline.host.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.core.posture.DecisionDigest;
import plumbline.core.status.UnitStatus;
import plumbline.host.demo.DemoResult;
import plumbline.host.replay.ReplayResult;
import plumbline.host.report.Words;

/** What came of a demo, as text and as JSON. */
final class DemoText {

    /** Below so much of the speed that was asked for, time has waited noticeably. */
    private static final double NEARLY = 0.9;

    private DemoText() {}

    /** @param speed that was asked for */
    static void print(PrintWriter out, DemoResult result, double speed) {
        UnitStatus status = result.status();
        out.printf(
                Locale.ROOT,
                "%nThe unit ran for %s: %s felt, %s corrected, %s; %,d samples at %.1f Hz, %,d lost, heap %,d bytes.%n",
                Words.duration(status.sensorMicros() / 1000),
                Words.count(result.nudges(), "nudge", "nudges"),
                result.corrected(),
                Words.count(status.breaksTaken(), "break", "breaks"),
                status.samples(),
                status.rateMilliHz() / 1000.0,
                status.lost(),
                status.allocatedBytes());
        if (speed > 1 && result.reachedSpeed() > 0 && result.reachedSpeed() < NEARLY * speed) {
            out.printf(
                    Locale.ROOT,
                    "Time waited for this machine: it went at %.1f times the speed of life, not %s.%n",
                    result.reachedSpeed(),
                    Words.number(speed));
        }
        ReplayResult replay = result.replay();
        if (replay == null) {
            out.println("It ended before anything was recorded.");
            return;
        }
        out.println("Its flight recorder's trace is in " + result.flight() + ".");
        out.println("  replay it:  " + Console.command() + " replay '" + result.flight() + "' --report demo.html");
        out.println("  the unit decided      " + DecisionDigest.text(status.digest()));
        out.println("  the replay decided    " + DecisionDigest.text(result.replayDigest())
                + (result.agrees() ? ", the same, bit for bit" : ", which is not the same"));
    }

    /** One line. */
    static void printJson(PrintWriter out, DemoResult result) throws IOException {
        UnitStatus status = result.status();
        ReplayResult replay = result.replay();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seconds", JsonOut.rounded(status.sensorMicros() / 1e6, 3));
        json.put("sensor", status.sensor());
        json.put("samples", status.samples());
        json.put("lost", status.lost());
        json.put("gaps", status.gaps());
        json.put("speed", JsonOut.rounded(result.reachedSpeed(), 2));
        json.put("interrupted", result.interrupted());
        json.put("rate_hz", status.rateMilliHz() / 1000.0);
        json.put("allocated_bytes", status.allocatedBytes());
        json.put(
                "lateness_us",
                Map.of(
                        "p50", status.latenessP50Micros(),
                        "p99", status.latenessP99Micros(),
                        "max", status.latenessMaxMicros()));
        json.put(
                "faults",
                status.faults().entrySet().stream()
                        .filter(fault -> fault.getValue() > 0)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        json.put("alerts", status.alerts());
        json.put("nudges", result.nudges());
        json.put("corrected", result.corrected());
        json.put("breaks", status.breaksTaken());
        json.put("pid", result.pid());
        json.put("trace", result.flight().toString());
        json.put("unit_digest", DecisionDigest.text(status.digest()));
        json.put("replay_digest", replay == null ? null : DecisionDigest.text(result.replayDigest()));
        json.put("agrees", result.agrees());
        out.println(JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(json));
    }
}
