package plumbline.device.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.core.posture.DecisionKind;
import plumbline.device.os.SystemdNotify;
import plumbline.device.sampling.LoopEvent;
import plumbline.device.sampling.LoopEventType;
import plumbline.device.sampling.LoopEvents;
import plumbline.device.status.StatusPage;

class WatchTest {

    private final LoopEvents events = mock(LoopEvents.class);
    private final StatusPage page = mock(StatusPage.class);
    private final SystemdNotify systemd = mock(SystemdNotify.class);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<LoopEventType> waiting = new ArrayDeque<>();

    @BeforeEach
    void answer() {
        when(events.poll(any())).thenAnswer(call -> {
            LoopEvent event = call.getArgument(0);
            LoopEventType next = waiting.poll();
            if (next == null) {
                return false;
            }
            event.type = next;
            event.code = DecisionKind.ACTIVITY.ordinal();
            event.hostNanos = System.nanoTime();
            return true;
        });
    }

    private Watch watch() {
        return new Watch(events, new Notes(), page, systemd, new EventLines(out));
    }

    @Test
    void shouldTellEventsInTheirOrder() {
        waiting.addAll(List.of(LoopEventType.SESSION_BEGAN, LoopEventType.DECISION, LoopEventType.ENDED));

        assertEquals(3, watch().doWork());

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.get(0).contains("SESSION_BEGAN"), lines.toString());
        assertTrue(lines.get(1).contains("\"kind\":\"ACTIVITY\""), lines.toString());
        assertTrue(lines.get(2).contains("ENDED"), lines.toString());
    }

    @Test
    void shouldKnowWhenTheSessionBeganAndTheFirstDecisionCame() {
        Watch watch = watch();
        watch.doWork();
        assertFalse(watch.hasSessionBegun());
        assertEquals(-1, watch.firstDecisionMillis());

        waiting.addAll(List.of(LoopEventType.SESSION_BEGAN, LoopEventType.DECISION));
        watch.doWork();
        long first = watch.firstDecisionMillis();
        assertTrue(watch.hasSessionBegun() && first >= 0);

        waiting.add(LoopEventType.DECISION);
        watch.doWork();
        assertEquals(first, watch.firstDecisionMillis());
    }

    @Test
    void shouldSayThatEventsWereLost() {
        Watch watch = watch();
        when(events.dropped()).thenReturn(12L, 12L, 15L);

        watch.doWork();
        watch.doWork();
        watch.doWork();

        assertEquals(
                List.of("{\"type\":\"EVENTS_LOST\",\"count\":12}", "{\"type\":\"EVENTS_LOST\",\"count\":3}"),
                out.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void shouldTellSystemdThatItIsReadyOnceAndThatItLivesOnlyWhileTheLoopSteps() {
        when(systemd.watchdogMicros()).thenReturn(1L);
        Watch watch = watch();
        watch.doWork();
        verify(systemd, never()).ready();

        when(page.steps()).thenReturn(1L, 1L, 1L, 2L);
        for (int i = 0; i < 4; i++) {
            watch.doWork();
        }

        verify(systemd, times(1)).ready();
        verify(systemd, times(2)).watchdog();
    }
}
