package plumbline.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HeapMeterTest {

    @Test
    void shouldSeeNothingWhenNothingIsTaken() {
        long[] sum = new long[1];
        assertEquals(0, HeapMeter.bytesTakenBy(() -> {
            for (int i = 0; i < 100_000; i++) {
                sum[0] += i;
            }
        }));
    }

    @Test
    void shouldSeeASingleObjectAmongAHundredThousandSteps() {
        Object[] kept = new Object[1];
        long bytes = HeapMeter.bytesTakenBy(() -> {
            for (int i = 0; i < 100_000; i++) {
                if (i == 50_000) {
                    kept[0] = new Object();
                }
            }
        });
        assertNotNull(kept[0]);
        assertTrue(bytes >= 8, () -> "an object takes at least 8 bytes, seen: " + bytes);
    }
}
