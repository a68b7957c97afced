package plumbline.core.fixed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class QTest {

    @Test
    void shouldRoundToTheNearest() {
        assertEquals(2, Q.round(24, 4));
        assertEquals(1, Q.round(23, 4));
        assertEquals(1, Q.round(8, 4));
        assertEquals(0, Q.round(7, 4));
        assertEquals(0, Q.round(-8, 4));
        assertEquals(-1, Q.round(-9, 4));
        Random random = new Random(4);
        for (int i = 0; i < 100_000; i++) {
            long value = random.nextLong() >> (2 + random.nextInt(50));
            int shift = 1 + random.nextInt(40);
            assertEquals(
                    (double) value / StrictMath.pow(2, shift),
                    (double) Q.round(value, shift),
                    0.5 + Math.abs((double) value) * 1e-15);
        }
    }

    @Test
    void shouldSaturateBothWays() {
        assertEquals(100, Q.saturate(Long.MAX_VALUE, 100));
        assertEquals(-100, Q.saturate(Long.MIN_VALUE, 100));
        assertEquals(-99, Q.saturate(-99, 100));
    }

    @Test
    void shouldDecayAsTheExponentialDoes() {
        for (int x = 0; x <= Q.ONE_Q30; x += 1 << 20) {
            assertEquals(StrictMath.exp(-x * 0x1p-30), Q.expNegative(x) * 0x1p-30, 2e-9);
        }
    }
}
