package plumbline.host.demo;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.core.imu.ImuBatch;
import plumbline.core.status.UnitStatus;
import plumbline.host.report.Words;

/** How a unit fares, in words. */
final class UnitWords {

    private UnitWords() {}

    static String sensor(UnitStatus status) {
        return (status.sensor().isEmpty() ? "no sensor yet" : status.sensor()) + " "
                + status.sensorState().name().toLowerCase(Locale.ROOT)
                + (status.temperatureCentiC() == ImuBatch.TEMPERATURE_UNKNOWN
                        ? ""
                        : String.format(Locale.ROOT, ", %.0f °C", status.temperatureCentiC() / 100.0));
    }

    static String samples(UnitStatus status) {
        return String.format(
                Locale.ROOT,
                "%.1f Hz · %,d samples · %,d lost, %s",
                status.rateMilliHz() / 1000.0,
                status.samples(),
                status.lost(),
                Words.count(status.gaps(), "gap", "gaps"));
    }

    static String loop(UnitStatus status) {
        return String.format(
                Locale.ROOT,
                "late p50 %.1f, p99 %.1f, most %.0f ms · heap %,d bytes · FIFO up to %d %%",
                status.latenessP50Micros() / 1000.0,
                status.latenessP99Micros() / 1000.0,
                status.latenessMaxMicros() / 1000.0,
                status.allocatedBytes(),
                status.fifoPeakPermille() / 10);
    }

    static String recorder(UnitStatus status) {
        String state = status.recorderState().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "recorder " + state
                + (status.droppedMessages() == 0 ? "" : ", " + status.droppedMessages() + " messages dropped");
    }

    /** Kinds of fault that came, with their counts; empty if there were none. */
    static String faults(UnitStatus status) {
        return status.faults().entrySet().stream()
                .filter(fault -> fault.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(fault -> fault.getKey() + (fault.getValue() == 1 ? "" : " ×" + fault.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String millis(int micros) {
        return String.format(Locale.ROOT, "%.1f ms", micros / 1000.0);
    }
}
