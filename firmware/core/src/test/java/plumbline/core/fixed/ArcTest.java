package plumbline.core.fixed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ArcTest {

    @Test
    void shouldAgreeWithDoublePrecisionAllTheWayRound() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000_000; i++) {
            int shift = random.nextInt(24);
            int x = random.nextInt() >> shift;
            int y = random.nextInt() >> random.nextInt(24);
            double expected = Math.toDegrees(StrictMath.atan2(y, x)) * 1000;
            assertEquals(expected, Arc.atan2MilliDeg(y, x), 0.51, () -> "atan2 of " + y + ", " + x);
        }
    }

    @Test
    void shouldMeetEveryAxisAndDiagonalExactly() {
        int one = 1 << 30;
        assertEquals(0, Arc.atan2MilliDeg(0, one));
        assertEquals(45_000, Arc.atan2MilliDeg(one, one));
        assertEquals(90_000, Arc.atan2MilliDeg(one, 0));
        assertEquals(135_000, Arc.atan2MilliDeg(one, -one));
        assertEquals(180_000, Arc.atan2MilliDeg(0, -one));
        assertEquals(-135_000, Arc.atan2MilliDeg(-one, -one));
        assertEquals(-90_000, Arc.atan2MilliDeg(-one, 0));
        assertEquals(-45_000, Arc.atan2MilliDeg(-one, one));
    }

    @Test
    void shouldTakeTheEndsOfTheRangeAndTheZeroVector() {
        assertEquals(0, Arc.atan2MilliDeg(0, 0));
        assertEquals(-135_000, Arc.atan2MilliDeg(Integer.MIN_VALUE, Integer.MIN_VALUE));
        assertEquals(-90_000, Arc.atan2MilliDeg(Integer.MIN_VALUE, 1));
        assertEquals(180_000, Arc.atan2MilliDeg(0, Integer.MIN_VALUE));
        assertEquals(45_000, Arc.atan2MilliDeg(1, 1));
    }
}
