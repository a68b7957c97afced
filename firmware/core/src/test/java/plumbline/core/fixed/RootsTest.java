package plumbline.core.fixed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RootsTest {

    @Test
    void shouldRoundDownForAnyLong() {
        Random random = new Random(2);
        for (int i = 0; i < 200_000; i++) {
            long value = random.nextLong() >>> (1 + random.nextInt(62));
            assertEquals(
                    BigInteger.valueOf(value).sqrt().longValueExact(), Roots.isqrt(value), () -> "root of " + value);
        }
    }

    @Test
    void shouldBeExactAroundSquares() {
        for (long root = 1; root < 3_037_000_499L; root += root / 7 + 1) {
            assertEquals(root, Roots.isqrt(root * root));
            assertEquals(root - 1, Roots.isqrt(root * root - 1));
        }
        assertEquals(3_037_000_499L, Roots.isqrt(Long.MAX_VALUE));
        assertEquals(46_340, Roots.isqrt(Integer.MAX_VALUE));
    }

    @Test
    void shouldGiveZeroForZeroAndBelow() {
        assertEquals(0, Roots.isqrt(0));
        assertEquals(0, Roots.isqrt(-1));
        assertEquals(0, Roots.isqrt(Long.MIN_VALUE));
    }

    @Test
    void shouldNormaliseVectorsOfAnyLength() {
        Random random = new Random(3);
        UnitVector unit = new UnitVector();
        for (int i = 0; i < 200_000; i++) {
            int shift = random.nextInt(62);
            long x = random.nextLong() >> shift;
            long y = random.nextLong() >> shift;
            long z = random.nextLong() >> shift;
            if (unit.setDirection(x, y, z)) {
                double length = Math.sqrt((double) x * x + (double) y * y + (double) z * z);
                assertEquals(x / length, unit.xQ30() * 0x1p-30, 1e-8);
                assertEquals(y / length, unit.yQ30() * 0x1p-30, 1e-8);
                assertEquals(z / length, unit.zQ30() * 0x1p-30, 1e-8);
            }
        }
    }

    @Test
    void shouldKeepTheDirectionWhenGivenTheZeroVector() {
        UnitVector unit = new UnitVector();
        assertTrue(unit.setDirection(0, -7, 0));
        assertTrue(!unit.setDirection(0, 0, 0));
        assertEquals(-Q.ONE_Q30, unit.yQ30());
    }

    @Test
    void shouldNormaliseTheMostNegativeVector() {
        UnitVector unit = new UnitVector();
        assertTrue(unit.setDirection(Long.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE));
        assertEquals(-1 / Math.sqrt(3), unit.xQ30() * 0x1p-30, 1e-8);
    }
}
