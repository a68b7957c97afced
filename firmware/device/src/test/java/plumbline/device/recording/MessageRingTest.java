package plumbline.device.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MessageRingTest {

    @Test
    void shouldHandOverMessagesInOrderRoundAndRound() {
        MessageRing ring = new MessageRing(256);
        int next = 0;
        for (int i = 0; i < 1000; i++) {
            int bytes = 4 + i % 50;
            while (!put(ring, i, bytes)) {
                next = take(ring, next);
            }
        }
        while (next < 1000) {
            next = take(ring, next);
        }
        assertEquals(-1, ring.peek());
        assertEquals(256, ring.free());
    }

    @Test
    void shouldHaveNoRoomWhenItIsFullOrWouldNotLeaveTheSpareRoom() {
        MessageRing ring = new MessageRing(64);
        assertEquals(-1, ring.claim(1, 16, 48));
        assertTrue(ring.claim(1, 16, 40) >= 0);
        ring.commit();
        assertEquals(-1, ring.claim(1, 48, 0));
        assertTrue(ring.claim(1, 32, 0) >= 0);
        ring.commit();
        assertEquals(0, ring.free());
        assertEquals(-1, ring.claim(1, 0, 0));
    }

    @Test
    void shouldRefuseASizeThatIsNoPowerOfTwo() {
        assertThrows(IllegalArgumentException.class, () -> new MessageRing(1000));
        assertThrows(IllegalArgumentException.class, () -> new MessageRing(0));
    }

    @Test
    void shouldKeepOrderBetweenTwoThreads() throws InterruptedException {
        MessageRing ring = new MessageRing(1024);
        int count = 100_000;
        Thread writer = new Thread(() -> {
            for (int i = 0; i < count; i++) {
                while (!put(ring, i, 4 + i % 90)) {
                    Thread.onSpinWait();
                }
            }
        });
        writer.start();
        int next = 0;
        while (next < count) {
            if (ring.peek() < 0) {
                Thread.onSpinWait();
            } else {
                next = take(ring, next);
            }
        }
        writer.join();
    }

    private static boolean put(MessageRing ring, int number, int bytes) {
        int at = ring.claim(1 + number % 7, bytes, 0);
        if (at < 0) {
            return false;
        }
        ring.buffer().putInt(at, number);
        ring.commit();
        return true;
    }

    private static int take(MessageRing ring, int expected) {
        int at = ring.peek();
        assertEquals(1 + expected % 7, ring.type(at));
        assertEquals(expected, ring.buffer().getInt(at));
        ring.next(at);
        return expected + 1;
    }
}
