package plumbline.device.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LatestSlotTest {

    @Test
    void shouldHandOverTheNewestAndOnlyOnce() {
        LatestSlot slot = new LatestSlot(1);
        assertFalse(slot.take());
        slot.toWrite()[0] = 1;
        slot.publish();
        slot.toWrite()[0] = 2;
        slot.publish();
        slot.toWrite()[0] = 3;
        assertTrue(slot.take());
        assertEquals(2, slot.taken()[0]);
        assertFalse(slot.take());
        assertEquals(2, slot.taken()[0]);
    }

    @Test
    void shouldNeverMixTwoHandovers() throws InterruptedException {
        LatestSlot slot = new LatestSlot(8);
        int last = 100_000;
        Thread writer = new Thread(() -> {
            for (int i = 1; i <= last; i++) {
                java.util.Arrays.fill(slot.toWrite(), i);
                slot.publish();
            }
        });
        writer.start();
        long seen = 0;
        while (seen < last) {
            if (slot.take()) {
                long[] numbers = slot.taken();
                assertTrue(numbers[0] > seen);
                seen = numbers[0];
                for (long number : numbers) {
                    assertEquals(seen, number);
                }
            } else {
                Thread.onSpinWait();
            }
        }
        writer.join();
    }
}
