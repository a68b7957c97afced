package plumbline.device.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LatenessHistogramTest {

    private static final int[] PERMILLES = {1, 500, 990, 999, 1000};

    private final LatenessHistogram histogram = new LatenessHistogram();
    private final Histogram reference = new Histogram(LatenessHistogram.MOST_MICROS, 3);

    @Test
    void shouldTellWhatHdrHistogramTells() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            record((long) Math.exp(random.nextDouble() * 18));
            if (i % 1000 == 0) {
                assertSame();
            }
        }
        assertSame();
    }

    @Test
    void shouldKnowTheEdges() {
        for (long micros : new long[] {0, 1, 2047, 2048, 2049, 4095, 4096, LatenessHistogram.MOST_MICROS}) {
            record(micros);
            assertSame();
        }
    }

    @Test
    void shouldCountWhatIsBeyondAsTheMost() {
        histogram.record(Long.MAX_VALUE);
        histogram.record(-5);
        assertEquals(LatenessHistogram.MOST_MICROS, histogram.most());
        assertEquals(0, histogram.permille(500));
    }

    @Test
    void shouldBeEmptyAtFirstAndAfterAReset() {
        assertEquals(0, histogram.permille(999));
        histogram.record(7000);
        histogram.reset();
        assertEquals(0, histogram.permille(999));
        assertEquals(0, histogram.most());
    }

    private void record(long micros) {
        histogram.record(micros);
        reference.recordValue(micros);
    }

    private void assertSame() {
        for (int permille : PERMILLES) {
            assertEquals(
                    reference.getValueAtPercentile(permille / 10.0), histogram.permille(permille), "at " + permille);
        }
        assertEquals(reference.getMaxValue(), histogram.most());
    }
}
