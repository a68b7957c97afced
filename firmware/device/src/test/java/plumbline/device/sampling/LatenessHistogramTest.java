package plumbline.device.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LatenessHistogramTest {

    private final LatenessHistogram histogram = new LatenessHistogram();

    @Test
    void shouldTellWhatSoManyDoNotPass() {
        for (int micros = 1; micros <= 1000; micros++) {
            histogram.record(micros);
        }
        assertEquals(500, histogram.permille(500));
        assertEquals(990, histogram.permille(990));
        assertEquals(999, histogram.permille(999));
        assertEquals(1000, histogram.most());
    }

    @Test
    void shouldBeExactToAThousandthPart() {
        for (int micros : new int[] {2048, 70_000, 1_234_567, 60_000_000}) {
            histogram.record(micros);
            assertEquals(0, Math.abs(histogram.most() - micros) / (micros / 1000));
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
}
