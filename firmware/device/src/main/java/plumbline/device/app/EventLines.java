package plumbline.device.app;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.DecisionKind;
import plumbline.device.gesture.Refusal;
import plumbline.device.gesture.RitualPhase;
import plumbline.device.haptics.HapticPattern;
import plumbline.device.imu.Fault;
import plumbline.device.sampling.ControlKind;
import plumbline.device.sampling.LoopEvent;

/** Tells each event as a line of JSON, until nobody takes them any more. One thread. */
final class EventLines {

    private static final DecisionKind[] KINDS = DecisionKind.values();
    private static final Fault[] FAULTS = Fault.values();
    private static final HapticPattern[] PATTERNS = HapticPattern.values();
    private static final RitualPhase[] PHASES = RitualPhase.values();
    private static final Refusal[] REFUSALS = Refusal.values();
    private static final ControlKind[] CONTROLS = ControlKind.values();

    private final OutputStream out;
    private volatile @Nullable IOException refusal;

    /** @param out not buffered: who listens does so now */
    EventLines(OutputStream out) {
        this.out = out;
    }

    void tell(LoopEvent event) {
        print(fields(event));
    }

    /** Events found no room, because who listens is too slow. */
    void tellLost(long count) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", "EVENTS_LOST");
        line.put("count", count);
        print(line);
    }

    /** Why lines are not taken any more; null while they are. Any thread. */
    @Nullable IOException refusal() {
        return refusal;
    }

    static Map<String, Object> fields(LoopEvent event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", event.type.name());
        line.put("t_us", event.atMicros);
        switch (event.type) {
            case DECISION -> {
                line.put("kind", KINDS[event.code].name());
                line.put("values", new long[] {event.a, event.b, event.c, event.d});
            }
            case FAULT_BEGAN -> line.put("fault", FAULTS[event.code].text());
            case FAULT_ENDED -> {
                line.put("fault", FAULTS[event.code].text());
                line.put("ms", event.a / 1_000_000);
            }
            case HAPTIC -> {
                line.put("pattern", PATTERNS[event.code].name());
                line.put("played", event.a == 1);
            }
            case GESTURE -> {
                if (event.code > 1) {
                    line.put("taps", event.code);
                }
                line.put("asks", CONTROLS[(int) event.a].name());
            }
            case RITUAL -> {
                line.put("phase", PHASES[event.code].name());
                if (event.a != 0) {
                    line.put("refused", REFUSALS[(int) event.a].name());
                }
            }
            case SESSION_BEGAN, ENDED -> {}
        }
        return line;
    }

    private void print(Map<String, Object> line) {
        if (refusal != null) {
            return;
        }
        try {
            out.write((JSON.std.asString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            refusal = e;
        }
    }
}
