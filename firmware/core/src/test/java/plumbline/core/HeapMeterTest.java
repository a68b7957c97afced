package plumbline.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HeapMeterTest {

    @Test
    void shouldSeeNothingWhenNothingIsTaken() {
        Adding adding = new Adding();
        assertEquals(0, HeapMeter.bytesTakenBy(adding));
        assertTrue(adding.sum > 0);
    }

    private static final class Adding implements Runnable {

        private long sum;

        @Override
        public void run() {
            for (int i = 0; i < 100_000; i++) {
                sum += i;
            }
        }
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
