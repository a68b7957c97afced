package plumbline.device.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.core.posture.DecisionKind;
import plumbline.device.gesture.RitualPhase;
import plumbline.device.haptics.HapticPattern;
import plumbline.device.imu.Fault;
import plumbline.device.sampling.LoopEvent;
import plumbline.device.sampling.LoopEventType;

class EventLinesTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final EventLines lines = new EventLines(out);

    @Test
    void shouldTellEachTypeOnALineOfItsOwn() {
        lines.tell(event(LoopEventType.SESSION_BEGAN, 0, 0));
        lines.tell(event(LoopEventType.DECISION, DecisionKind.ALERT.ordinal(), 5));
        lines.tell(event(LoopEventType.FAULT_BEGAN, Fault.MOTOR_UNCALIBRATED.ordinal(), 0));
        lines.tell(event(LoopEventType.FAULT_ENDED, Fault.STALLED.ordinal(), 250_999_999));
        lines.tell(event(LoopEventType.HAPTIC, HapticPattern.NUDGE.ordinal(), 1));
        lines.tell(event(LoopEventType.GESTURE, 2, 0));
        lines.tell(event(LoopEventType.RITUAL, RitualPhase.IDLE.ordinal(), 0));
        lines.tell(event(LoopEventType.ENDED, 0, 0));
        lines.tellLost(12);

        assertEquals(
                List.of(
                        "{\"type\":\"SESSION_BEGAN\",\"t_us\":42}",
                        "{\"type\":\"DECISION\",\"t_us\":42,\"kind\":\"ALERT\",\"values\":[5,6,7,8]}",
                        "{\"type\":\"FAULT_BEGAN\",\"t_us\":42,\"fault\":\"motor not calibrated\"}",
                        "{\"type\":\"FAULT_ENDED\",\"t_us\":42,\"fault\":\"no samples\",\"ms\":250}",
                        "{\"type\":\"HAPTIC\",\"t_us\":42,\"pattern\":\"NUDGE\",\"played\":true}",
                        "{\"type\":\"GESTURE\",\"t_us\":42,\"taps\":2,\"asks\":\"NEUTRAL\"}",
                        "{\"type\":\"RITUAL\",\"t_us\":42,\"phase\":\"IDLE\"}",
                        "{\"type\":\"ENDED\",\"t_us\":42}",
                        "{\"type\":\"EVENTS_LOST\",\"count\":12}"),
                out.toString(StandardCharsets.UTF_8).lines().toList());
        assertNull(lines.refusal());
    }

    @Test
    void shouldNoticeThatNobodyTakesThemAndTryNoMore() {
        int[] tries = new int[1];
        EventLines broken = new EventLines(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                tries[0]++;
                throw new IOException("Broken pipe");
            }
        });

        broken.tell(event(LoopEventType.SESSION_BEGAN, 0, 0));
        broken.tell(event(LoopEventType.ENDED, 0, 0));

        assertNotNull(broken.refusal());
        assertEquals(1, tries[0]);
    }

    private static LoopEvent event(LoopEventType type, int code, long a) {
        LoopEvent event = new LoopEvent();
        event.type = type;
        event.code = code;
        event.atMicros = 42;
        event.a = a;
        event.b = 6;
        event.c = 7;
        event.d = 8;
        return event;
    }
}
