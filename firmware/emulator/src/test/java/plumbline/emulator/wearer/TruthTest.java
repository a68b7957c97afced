package plumbline.emulator.wearer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.Activity;
import plumbline.core.posture.Forward;

class TruthTest {
    private final Truth truth = new Truth();
    private final ImuBatch batch = new ImuBatch(64);

    /** Integrates the counts of an ideal gyro and compares with the true orientation a minute later. */
    @ParameterizedTest
    @ValueSource(strings = {"walk 60s", "work 60s", "bend 80deg 4s x8", "bus 60s", "lie left 30s\nupright 30s"})
    void shouldBeWhereTheGyroLeads(String scenario) {
        Mounting mounting = new Mounting(Forward.PLUS_Y, Forward.MINUS_X, 14, 5, -20);
        Wearer wearer = new Wearer(
                Scenario.parse("test", scenario),
                SensorModel.IDEAL.unit(1).mounted(mounting),
                SensorModel.IDEAL.format(1000),
                5);
        double radPerCount = StrictMath.toRadians(wearer.format().gyro().nanoDpsPerCount() * 1e-9);
        double half = 0.5 * wearer.format().samplePeriodNanos() * 1e-9 * radPerCount;
        Strapdown strapdown = new Strapdown();
        int x = 0;
        int y = 0;
        int z = 0;
        boolean begun = false;
        while (wearer.fill(batch)) {
            for (int i = 0; i < batch.size; i++) {
                int at = i * ImuBatch.CHANNELS;
                if (begun) {
                    strapdown.turn(
                            half * 0.5 * (x + batch.counts[at]),
                            half * 0.5 * (y + batch.counts[at + 1]),
                            half * 0.5 * (z + batch.counts[at + 2]));
                } else {
                    wearer.truth(i, truth);
                    strapdown.set(truth);
                    begun = true;
                }
                x = batch.counts[at];
                y = batch.counts[at + 1];
                z = batch.counts[at + 2];
            }
            wearer.truth(batch.size - 1, truth);
        }

        assertEquals(0, strapdown.degreesFrom(truth), 0.1);
    }

    @Test
    void shouldPointUpWhereAnIdealAccelerometerDoesAtRest() {
        Wearer wearer = new Wearer(
                Scenario.parse("test", "take off 20s edge"),
                SensorModel.IDEAL.unit(1),
                SensorModel.IDEAL.format(100),
                5);
        short[] counts = batch.counts;
        while (wearer.fill(batch)) {
            wearer.truth(0, truth);
        }

        double norm = StrictMath.sqrt(counts[3] * counts[3] + counts[4] * counts[4] + counts[5] * counts[5]);
        assertEquals(2048, norm, 1);
        assertEquals(truth.upX, counts[3] / norm, 5e-4);
        assertEquals(truth.upY, counts[4] / norm, 5e-4);
        assertEquals(truth.upZ, counts[5] / norm, 5e-4);
        assertEquals(2 * (truth.qx * truth.qz - truth.qw * truth.qy), truth.upX, 1e-9);
        assertEquals(2 * (truth.qy * truth.qz + truth.qw * truth.qx), truth.upY, 1e-9);
    }

    @Test
    void shouldKeepTheBodysAnglesWhenTheUnitSlips() {
        Wearer wearer = Play.ideal("upright 5s\nslip forward 20deg\nupright 5s", 100, 2);
        double flexionDeg = 0;
        while (wearer.fill(batch)) {
            wearer.truth(0, truth);
            flexionDeg = truth.flexionDeg;
        }

        assertEquals(0, flexionDeg, 2);
        assertEquals(20, StrictMath.toDegrees(StrictMath.asin(-truth.upX)), 2);
        assertEquals(1, ofKind(wearer, TruthEvent.Kind.SLIPPED).size());
        assertEquals(20, ofKind(wearer, TruthEvent.Kind.SLIPPED).getFirst().degrees());
    }

    @Test
    void shouldSayWhenEachSegmentBegins() {
        Wearer wearer = Play.ideal("upright 10s\nwalk 7s\nslouch 30deg 20s\nupright 2s", 100, 2);
        while (wearer.fill(batch)) {
            wearer.truth(0, truth);
            long seconds = truth.atMicros / 1_000_000;
            assertEquals(seconds < 10 ? 0 : seconds < 17 ? 1 : seconds < 37 ? 2 : 3, truth.segment);
        }

        List<TruthEvent> segments = ofKind(wearer, TruthEvent.Kind.SEGMENT);
        assertEquals(
                List.of(0L, 10_000_000L, 17_000_000L, 37_000_000L),
                segments.stream().map(TruthEvent::atMicros).toList());
        assertEquals("slouch 30deg 20s", segments.get(2).detail());
    }

    @Test
    void shouldNameWhatTheWearerDoes() {
        Wearer wearer = Play.ideal("upright 5s\nslouch 30deg 9s\nwalk 5s\nlie prone 9s\ntake off 9s", 100, 2);
        while (wearer.fill(batch)) {
            wearer.truth(0, truth);
        }

        assertEquals(
                List.of("STILL", "MOVING", "STILL", "WALKING", "MOVING", "LYING", "MOVING", "NOT_WORN"),
                ofKind(wearer, TruthEvent.Kind.ACTIVITY).stream()
                        .map(TruthEvent::detail)
                        .toList());
        assertEquals(Activity.NOT_WORN, truth.activity);
    }

    @Test
    void shouldCallASlouchWhatTheScenarioMeansAsOne() {
        Wearer wearer = Play.ideal("""
                slouch 14deg 10s
                slouch 30deg 10s
                slouch 12deg 5s
                upright 5s
                lean back 19deg 5s
                lean back 25deg 5s
                lean left 20deg 5s
                bend 70deg 4s
                lie prone 5s
                upright 5s
                creep to 30deg over 40s
                walk 5s
                """, 100, 2);
        while (wearer.fill(batch)) {
            wearer.truth(batch.size - 1, truth);
        }

        List<TruthEvent> started = ofKind(wearer, TruthEvent.Kind.SLOUCH_STARTED);
        List<TruthEvent> ended = ofKind(wearer, TruthEvent.Kind.SLOUCH_ENDED);
        assertEquals(
                List.of("FORWARD", "BACKWARD", "LEFT", "FORWARD"),
                started.stream().map(TruthEvent::detail).toList());
        assertEquals(
                List.of(30.0, 25.0, 20.0, 30.0),
                started.stream().map(TruthEvent::degrees).toList());
        assertEquals(4, ended.size());
        assertEquals(25.5, ended.getFirst().atMicros() * 1e-6, 0.5);
    }

    private static List<TruthEvent> ofKind(Wearer wearer, TruthEvent.Kind kind) {
        List<TruthEvent> found = new ArrayList<>();
        for (TruthEvent event : wearer.events()) {
            if (event.kind() == kind) {
                found.add(event);
            }
        }
        assertTrue(!found.isEmpty(), "no " + kind);
        return found;
    }

    /** Plain integration of angular rate, in double precision. */
    private static final class Strapdown {
        private double w;
        private double x;
        private double y;
        private double z;

        void set(Truth truth) {
            w = truth.qw;
            x = truth.qx;
            y = truth.qy;
            z = truth.qz;
        }

        void turn(double hx, double hy, double hz) {
            double angle = StrictMath.sqrt(hx * hx + hy * hy + hz * hz);
            double share = angle < 1e-12 ? 1 : StrictMath.sin(angle) / angle;
            double c = StrictMath.cos(angle);
            double nw = w * c - share * (x * hx + y * hy + z * hz);
            double nx = x * c + share * (w * hx + y * hz - z * hy);
            double ny = y * c + share * (w * hy + z * hx - x * hz);
            double nz = z * c + share * (w * hz + x * hy - y * hx);
            w = nw;
            x = nx;
            y = ny;
            z = nz;
        }

        double degreesFrom(Truth t) {
            double dot = StrictMath.abs(w * t.qw + x * t.qx + y * t.qy + z * t.qz);
            return StrictMath.toDegrees(2 * StrictMath.acos(StrictMath.min(1, dot)));
        }
    }
}
