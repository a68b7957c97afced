package plumbline.host.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import plumbline.core.posture.Activity;

/**
 * Finds how long the trunk was held beyond 20 degrees without a rest, and what ISO 11226 allows at that angle.
 *
 * <p>A return below 20 degrees of less than 2 s does not end a hold; walking, lying or missing data do.
 */
final class Holds {

    /** Beginning of the band in which holding time counts, millidegrees. */
    static final int FROM_MILLI_DEG = 20_000;

    private static final int END_OF_BAND_MILLI_DEG = 60_000;
    private static final long LONGEST_AT_20_DEG_MILLIS = 240_000;
    private static final long LONGEST_AT_60_DEG_MILLIS = 60_000;
    private static final long REST_MICROS = 2_000_000;
    private static final long SHORTEST_KEPT_MILLIS = 30_000;

    /** One hold and its mean angle while beyond 20 degrees. */
    record Hold(long fromMicros, long toMicros, int meanMilliDeg) {
        long durationMillis() {
            return (toMicros - fromMicros) / 1000;
        }

        /** The longest that ISO 11226 finds acceptable at this angle, ms; 0 beyond 60 degrees. */
        long acceptableMillis() {
            if (meanMilliDeg > END_OF_BAND_MILLI_DEG) {
                return 0;
            }
            long above = Math.max(0, meanMilliDeg - FROM_MILLI_DEG);
            return LONGEST_AT_20_DEG_MILLIS
                    - above
                            * (LONGEST_AT_20_DEG_MILLIS - LONGEST_AT_60_DEG_MILLIS)
                            / (END_OF_BAND_MILLI_DEG - FROM_MILLI_DEG);
        }

        boolean tooLong() {
            return durationMillis() > acceptableMillis();
        }
    }

    private final List<Hold> found = new ArrayList<>();
    private long fromMicros;
    private long lastBeyondMicros;
    private long sumMilliDeg;
    private int points;

    void accept(long atMicros, int flexionMilliDeg, Activity activity) {
        boolean rested = points > 0 && atMicros - lastBeyondMicros >= REST_MICROS;
        boolean counts = activity == Activity.STILL || activity == Activity.MOVING;
        if (rested || !counts) {
            close();
        }
        if (counts && flexionMilliDeg > FROM_MILLI_DEG) {
            if (points == 0) {
                fromMicros = atMicros;
            }
            lastBeyondMicros = atMicros;
            sumMilliDeg += flexionMilliDeg;
            points++;
        }
    }

    /** Every hold of 30 s or more, the longest first. */
    List<Hold> finish() {
        close();
        found.sort(Comparator.comparingLong(Hold::durationMillis).reversed());
        return List.copyOf(found);
    }

    private void close() {
        if (points > 0 && lastBeyondMicros - fromMicros >= SHORTEST_KEPT_MILLIS * 1000) {
            found.add(new Hold(fromMicros, lastBeyondMicros, (int) (sumMilliDeg / points)));
        }
        points = 0;
        sumMilliDeg = 0;
    }
}
