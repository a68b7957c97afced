package plumbline.host.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PeriodEstimateTest {

    @Test
    void shouldEstimateThePeriodFinerThanTheStamps() {
        PeriodEstimate estimate = PeriodEstimate.of(stamps(1200.48, 1));
        assertEquals(1_200_480, estimate.nanos(), 2);
        assertFalse(estimate.uneven());
    }

    @Test
    void shouldBeExactForExactStamps() {
        PeriodEstimate estimate = PeriodEstimate.of(stamps(3500, 1));
        assertEquals(3_500_000, estimate.nanos());
        assertFalse(estimate.uneven());
    }

    @Test
    void shouldFindTheRateOfStampsRoundedToMilliseconds() {
        for (double hz : new double[] {286, 333.3, 300, 104, 52}) {
            assertEquals(1e9 / hz, PeriodEstimate.of(stamps(1e6 / hz, 1000)).nanos(), 2000, hz + " Hz");
        }
        assertTrue(PeriodEstimate.of(stamps(1000e3 / 286, 1000)).uneven());
    }

    @Test
    void shouldNotLetAGapSpoilThePeriod() {
        long[] stamps = {0, 10_000, 20_000, 520_000, 530_000, 540_000};
        assertEquals(10_000_000, PeriodEstimate.of(stamps).nanos());
    }

    @Test
    void shouldNotLetASingleMissingSampleSpoilThePeriod() {
        long[] stamps = LongStream.range(0, 1000)
                .filter(i -> i % 10 != 3)
                .map(i -> i * 3500)
                .toArray();
        assertEquals(3_500_000, PeriodEstimate.of(stamps).nanos());
    }

    @Test
    void shouldTakeTheOneStepThereIs() {
        assertEquals(10_000_000, PeriodEstimate.of(new long[] {5, 10_005}).nanos());
        assertEquals(
                Integer.MAX_VALUE,
                PeriodEstimate.of(new long[] {0, 1_000_000_000_000_000L}).nanos());
    }

    private static long[] stamps(double periodMicros, long unitMicros) {
        return LongStream.range(0, 3000)
                .map(i -> Math.round(i * periodMicros / unitMicros) * unitMicros)
                .toArray();
    }
}
