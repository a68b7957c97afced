package plumbline.host.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.core.imu.ImuBatch;
import plumbline.core.status.UnitStatus;
import plumbline.host.report.Words;

/** How a unit fares, in words. */
final class UnitWords {

    private UnitWords() {}

    /** What is to be known of the sensor, the most important first. */
    static List<String> sensor(UnitStatus status) {
        List<String> words = new ArrayList<>();
        words.add((status.sensor().isEmpty() ? "no sensor yet" : status.sensor()) + " "
                + status.sensorState().name().toLowerCase(Locale.ROOT));
        words.add(String.format(Locale.ROOT, "%.1f Hz", status.rateMilliHz() / 1000.0));
        words.add(String.format(Locale.ROOT, "%,d lost, %s", status.lost(), Words.count(status.gaps(), "gap", "gaps")));
        words.add(String.format(Locale.ROOT, "%,d samples", status.samples()));
        if (status.temperatureCentiC() != ImuBatch.TEMPERATURE_UNKNOWN) {
            words.add(String.format(Locale.ROOT, "%.0f °C", status.temperatureCentiC() / 100.0));
        }
        return words;
    }

    /** What is to be known of the loop, the most important first. */
    static List<String> loop(UnitStatus status) {
        return List.of(
                String.format(Locale.ROOT, "heap %,d bytes", status.allocatedBytes()),
                "late p99 " + millis(status.latenessP99Micros()),
                "p50 " + millis(status.latenessP50Micros()),
                String.format(Locale.ROOT, "most %.0f ms", status.latenessMaxMicros() / 1000.0),
                String.format(
                        Locale.ROOT,
                        "FIFO %d %%, once %d %%",
                        status.fifoRecentPermille() / 10,
                        status.fifoPeakPermille() / 10));
    }

    static String recorder(UnitStatus status) {
        String state = status.recorderState().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "recorder " + state
                + (status.requestedRecording() ? ", a recording too" : "")
                + (status.droppedMessages() == 0 ? "" : ", " + status.droppedMessages() + " messages dropped");
    }

    /** What went wrong: files broken at the start, kinds of fault, buzzes that nobody felt, with counts; empty for nothing. */
    static String faults(UnitStatus status) {
        Stream<String> broken = status.filesSetAside() == 0
                ? Stream.empty()
                : Stream.of(times("kept file broken, set aside", status.filesSetAside()));
        Stream<String> unplayed = status.unplayed() == 0
                ? Stream.empty()
                : Stream.of(Words.count(status.unplayed(), "buzz", "buzzes") + " not played");
        return Stream.of(broken, kinds(status), unplayed)
                .flatMap(words -> words)
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> kinds(UnitStatus status) {
        return status.faults().entrySet().stream()
                .filter(fault -> fault.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(fault -> times(fault.getKey(), fault.getValue()));
    }

    private static String times(String what, long count) {
        return what + (count == 1 ? "" : " ×" + count);
    }

    static String millis(int micros) {
        return String.format(Locale.ROOT, "%.1f ms", micros / 1000.0);
    }
}
