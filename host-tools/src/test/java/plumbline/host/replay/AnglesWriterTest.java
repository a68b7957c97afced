package plumbline.host.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.core.posture.Activity;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionKind;

class AnglesWriterTest {

    @Test
    void shouldWriteTheActivityOfTheRowsTimeWhenAnglesComeLater() throws IOException {
        StringWriter out = new StringWriter();
        AnglesWriter writer = new AnglesWriter(out);
        writer.accept(activity(5_000_000, Activity.WALKING));
        writer.accept(angles(4_900_000));
        writer.accept(activity(8_000_000, Activity.STILL));
        writer.accept(angles(5_000_000));
        writer.accept(angles(7_900_000));
        writer.accept(angles(8_100_000));
        List<String> rows = out.toString().lines().skip(1).toList();
        assertEquals(
                List.of("still", "walking", "walking", "still"),
                rows.stream().map(row -> row.split(",", -1)[4]).toList());
    }

    private static Decision activity(long atMicros, Activity activity) {
        Decision decision = new Decision();
        decision.kind = DecisionKind.ACTIVITY;
        decision.atMicros = atMicros;
        decision.a = activity.ordinal();
        return decision;
    }

    private static Decision angles(long atMicros) {
        Decision decision = new Decision();
        decision.kind = DecisionKind.ANGLES;
        decision.atMicros = atMicros;
        return decision;
    }
}
