package plumbline.core.posture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plumbline.core.posture.DecisionKind.ANGLES;
import static plumbline.core.posture.DecisionKind.GAP;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.core.HeapMeter;
import plumbline.core.imu.Calibration;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.imu.NominalAccelRange;
import plumbline.core.imu.NominalGyroRange;

class PostureEngineTest {

    private static final ImuFormat FORMAT =
            new ImuFormat("generic", new NominalGyroRange(2000), new NominalAccelRange(16), 10_000_000);

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 40})
    void shouldDecideTheSameHoweverSamplesAreBatched(int batchSize) {
        assertEquals(dayDigest(1), dayDigest(batchSize));
    }

    private static String dayDigest(int batchSize) {
        Trunk trunk = new Trunk(Settings.defaults(), 100, batchSize)
                .settled()
                .hold(10)
                .walk(30)
                .to(30, 5)
                .hold(80);
        trunk.lose(2).to(0, 0).hold(20).to(-88, 0).hold(30).finish();
        DecisionDigest digest = new DecisionDigest();
        trunk.decisions.all().forEach(digest::add);
        assertEquals(trunk.engine.digest(), digest.value());
        return digest.toString();
    }

    @Test
    void shouldDecideOtherwiseWhenAThresholdDiffers() {
        Settings settings = Settings.defaults().with("posture.forwardThresholdDeg", "16");
        Trunk one = new Trunk().settled().creep(60, 30, 0).finish();
        Trunk other = new Trunk(settings, 100).settled().creep(60, 30, 0).finish();
        assertNotEquals(one.engine.digest(), other.engine.digest());
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 104, 286, 833, 2000})
    void shouldTellAnglesTenTimesASecondWithoutDrift(int rateHz) {
        Trunk trunk = new Trunk(Settings.defaults(), rateHz).settled().hold(60);
        trunk.decisions.all().clear();
        trunk.hold(60).finish();
        List<Decision> angles = trunk.decisions.of(ANGLES);
        assertEquals(630, angles.size(), 2);
        long span = angles.getLast().atMicros - angles.getFirst().atMicros;
        assertEquals(100_000.0, (double) span / (angles.size() - 1), 40);
    }

    @Test
    void shouldTellSettledAnglesAtTheTimeTheySpeakOf() {
        Trunk trunk = new Trunk().settled().hold(10).to(30, 0).hold(10).finish();
        Decision half = trunk.decisions.of(ANGLES).stream()
                .filter(angle -> angle.a > 15_000)
                .findFirst()
                .orElseThrow();
        assertEquals(15.5, half.atMicros / 1e6, 0.15);
        assertEquals(3, (half.decidedMicros - half.atMicros) / 1e6, 0.15);
    }

    @Test
    void shouldReportMissingSamplesAndWhereTheyBegin() {
        Trunk trunk = new Trunk().settled().lose(0.5).hold(10).finish();
        Decision gap = trunk.decisions.only(GAP);
        assertEquals(4_990_000, gap.atMicros);
        assertEquals(500, gap.a);
        assertEquals(50, gap.b);
        assertEquals(0, gap.c);
        assertEquals(1, trunk.engine.gaps());
        assertEquals(1500, trunk.engine.samples());
    }

    @Test
    void shouldReportSaturationOnceForOneRun() {
        PostureEngine engine = new PostureEngine(FORMAT, Calibration.identity(), Settings.defaults(), all);
        for (int i = 0; i < 500; i++) {
            boolean beyond = i >= 100 && i < 130 && i % 3 != 0;
            feed(engine, i * 10_000L, beyond ? Short.MIN_VALUE : 0, (short) 2048);
        }
        Decision gap = all.only(GAP);
        assertEquals(1, gap.c);
        assertEquals(20, gap.b);
        assertEquals(290, gap.a, 10);
        assertEquals(1.0, gap.atMicros / 1e6, 0.01);
    }

    @Test
    void shouldSurviveTimeThatStandsStillOrRunsBack() {
        PostureEngine engine = new PostureEngine(FORMAT, Calibration.identity(), Settings.defaults(), all);
        engine.requestNeutral();
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            feed(engine, random.nextInt(100_000_000), (short) 0, (short) 2048);
        }
        for (int i = 0; i < 1000; i++) {
            feed(engine, 42, (short) 0, (short) 2048);
        }
        engine.finish();
        assertTrue(all.all().stream().allMatch(decision -> decision.decidedMicros >= decision.atMicros));
    }

    @Test
    void shouldSurviveFullScaleNoise() {
        PostureEngine engine = new PostureEngine(FORMAT, Calibration.identity(), Settings.defaults(), all);
        engine.requestNeutral();
        engine.setBodyFrame(BodyFrame.of(0, 0, 1, 1, 0, 0));
        Random random = new Random(5);
        ImuBatch batch = batch();
        for (int i = 0; i < 100_000; i++) {
            batch.clear();
            batch.firstSampleMicros = i * 10_000L;
            batch.add(any(random), any(random), any(random), any(random), any(random), any(random));
            engine.process(batch);
        }
        for (int i = 100_000; i < 103_000; i++) {
            feed(engine, i * 10_000L, (short) 0, (short) 2048);
        }
        assertTrue(Math.abs(engine.flexionMilliDeg()) < 3_000, "flexion " + engine.flexionMilliDeg());
        engine.finish();
    }

    @Test
    void shouldTellWhatWasAskedForBeforeTheFirstSampleAtItsTime() {
        PostureEngine engine = new PostureEngine(FORMAT, Calibration.identity(), Settings.defaults(), all);
        engine.setBodyFrame(BodyFrame.of(0, 0, 1, 1, 0, 0));
        engine.snooze(2);
        assertEquals(0, all.all().size());
        for (int i = 0; i < 300; i++) {
            feed(engine, 1_000_000_000 + i * 10_000L, (short) 0, (short) 2048);
        }
        assertEquals(1_000_000_000, all.only(DecisionKind.NEUTRAL_SET).atMicros);
        assertEquals(1_000_000_000, all.only(DecisionKind.SNOOZED).atMicros);
        assertEquals(1_002_000_000, all.only(DecisionKind.SNOOZE_ENDED).atMicros);
    }

    @Test
    void shouldTakeACallAtTheTimeOfTheLastSample() {
        PostureEngine engine = new PostureEngine(FORMAT, Calibration.identity(), Settings.defaults(), all);
        for (int i = 0; i < 108; i++) {
            feed(engine, i * 10_000L, (short) 0, (short) 2048);
        }
        engine.snooze(60);
        engine.setBodyFrame(BodyFrame.of(0, 0, 1, 1, 0, 0));
        assertEquals(1_070_000, all.only(DecisionKind.SNOOZED).atMicros);
        assertEquals(1_070_000, all.only(DecisionKind.NEUTRAL_SET).atMicros);
    }

    @Test
    void shouldFinishTwiceWithoutHarm() {
        Trunk trunk = new Trunk().settled().to(30, 0).hold(20).finish();
        int decisions = trunk.decisions.all().size();
        trunk.engine.finish();
        assertEquals(decisions, trunk.decisions.all().size());
        assertFalse(trunk.engine.isSlouched());
    }

    @Test
    void shouldFinishWithoutASingleSample() {
        new PostureEngine(FORMAT, Calibration.identity(), Settings.defaults(), all).finish();
        assertEquals(0, all.all().size());
    }

    @Test
    void shouldTakeNothingFromTheHeapOverAHundredThousandSamples() {
        PostureEngine engine =
                new PostureEngine(FORMAT, Calibration.identity(), Settings.defaults(), new DecisionDigest());
        engine.setForward(Forward.PLUS_X);
        engine.requestNeutral();
        assertEquals(0, HeapMeter.bytesTakenBy(new HundredThousandSamples(engine)));
        assertTrue(engine.hasNeutral());
        assertTrue(engine.slouchedMillis() > 0);
    }

    /** Without a string literal: the JVM makes those of a class when it compiles the first of its methods. */
    private static final class HundredThousandSamples implements Runnable {
        private final PostureEngine engine;
        private final ImuBatch batch = batch();
        private long sample;

        HundredThousandSamples(PostureEngine engine) {
            this.engine = engine;
        }

        @Override
        public void run() {
            for (int i = 0; i < 100_000; i++) {
                long seconds = sample / 100;
                boolean slouched = seconds % 200 > 60;
                boolean walks = seconds % 200 < 30;
                double wave = walks ? 500 * Math.sin(sample * 0.12) : 3 * Math.sin(sample * 0.015);
                batch.clear();
                batch.hapticActive = seconds % 10 == 0;
                batch.firstSampleMicros = sample++ * 10_000L;
                batch.add((short) 0, (short) 0, (short) 0, (short) (slouched ? -1000 : 0), (short) 0, (short)
                        (2048 + wave));
                engine.process(batch);
            }
        }
    }

    private final Decisions all = new Decisions();

    private static void feed(PostureEngine engine, long atMicros, short gyroX, short accelZ) {
        ImuBatch batch = batch();
        batch.firstSampleMicros = atMicros;
        batch.add(gyroX, (short) 0, (short) 0, (short) 0, (short) 0, accelZ);
        engine.process(batch);
    }

    private static ImuBatch batch() {
        ImuBatch batch = new ImuBatch(1);
        batch.samplePeriodNanos = 10_000_000;
        return batch;
    }

    private static short any(Random random) {
        return (short) random.nextInt();
    }
}
