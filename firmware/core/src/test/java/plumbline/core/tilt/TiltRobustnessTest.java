package plumbline.core.tilt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.core.HeapMeter;
import plumbline.core.imu.ImuFormat;

class TiltRobustnessTest {

    private static final ImuFormat USUAL = Rig.format(208, 2000, 16);

    @Test
    void shouldBeRightFromTheFirstSampleAtRest() {
        Rig rig = new Rig(USUAL);
        Motion rest = new Motion(USUAL, 0, 1, 0, 0.05);
        assertTrue(rig.run(rest, 10) < 0.1);
    }

    @Test
    void shouldBeRightFromTheFirstSecondInMotion() {
        Rig rig = new Rig(USUAL);
        Motion motion = new Motion(USUAL, 40, 0.5, 0.02, 0.05);
        assertTrue(rig.run(motion, 20) < 2);
    }

    @Test
    void shouldFollowTheGyroAloneThroughWhatAMotorShakes() {
        Rig rig = new Rig(USUAL);
        Motion motion = new Motion(USUAL, 40, 0.5, 0.02, 0.05);
        rig.run(motion, 20);
        for (int i = 0; i < 5; i++) {
            assertTrue(rig.runShaken(motion, 2.3) < 1);
            assertTrue(rig.run(motion, 3) < 1);
        }
        assertTrue(rig.filter.trusted());
    }

    @Test
    void shouldFindUpAtOnceAfterAMotorThatRanFromTheFirstSampleOn() {
        Rig rig = new Rig(USUAL);
        Motion rest = new Motion(USUAL, 0, 1, 0, 0.05);
        rig.runShaken(rest, 3);
        assertFalse(rig.filter.trusted());
        assertTrue(rig.run(rest, 10) < 0.1);
        assertTrue(rig.filter.trusted() && rig.filter.atRest());
    }

    @Test
    void shouldBeTrustedWithinFiveSecondsAndNotAtOnce() {
        Rig rig = new Rig(USUAL);
        Motion motion = new Motion(USUAL, 40, 0.5, 0.3, 0.05);
        rig.run(motion, 0.5);
        assertFalse(rig.filter.trusted());
        rig.run(motion, 4.5);
        assertTrue(rig.filter.trusted());
    }

    @ParameterizedTest
    @CsvSource({
        "50,4000,32",
        "50,15,1",
        "50,125,2",
        "2000,15,1",
        "2000,4000,32",
        "2000,125,16",
        "104,250,2",
        "833,1000,8"
    })
    void shouldWorkAtEveryCornerOfRateAndRange(double rateHz, int dps, int g) {
        ImuFormat format = Rig.format(rateHz, dps, g);
        Rig rig = new Rig(format);
        double swingDeg = Math.min(60, dps / 10.0);
        Motion motion = new Motion(format, swingDeg, 0.3, g == 1 ? 0 : 0.05, 0);
        assertTrue(rig.run(motion, 1) < 3, "the first second sees no more than the shaking");
        double worst = rig.run(motion, 30);
        assertTrue(worst < 1.5, () -> "worst error " + worst + " degrees");
        assertTrue(rig.filter.trusted() || g == 1);
        assertEquals(1, rig.upLength(), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({
        "50,4000,0",
        "50,2000,0",
        "208,2000,0",
        "2000,4000,0",
        "2000,15,0",
        "50,4000,1000000",
        "208,2000,1000000",
        "2000,15,1000000"
    })
    void shouldKeepAUnitVectorUnderFullScaleNoiseAndLockAgain(double rateHz, int dps, long gapMicros) {
        ImuFormat format = Rig.format(rateHz, dps, 16);
        Rig rig = new Rig(format);
        Random random = new Random(5);
        for (int i = 0; i < 200_000; i++) {
            int ends = random.nextInt();
            rig.feed(
                    noise(random, ends),
                    noise(random, ends >> 2),
                    noise(random, ends >> 4),
                    noise(random, ends >> 6),
                    noise(random, ends >> 8),
                    noise(random, ends >> 10));
            assertEquals(1, rig.upLength(), 1e-5);
        }
        if (gapMicros > 0) {
            rig.filter.gap(gapMicros);
        }
        rig.run(new Motion(format, 0, 1, 0, 0), 5);
        Motion rest = new Motion(format, 0, 1, 0, 0);
        assertTrue(rig.run(rest, 1) < 0.3);
        assertTrue(rig.filter.trusted());
    }

    private static int noise(Random random, int ends) {
        return switch (ends & 3) {
            case 0 -> 32767;
            case 1 -> -32768;
            default -> (short) random.nextInt();
        };
    }

    @Test
    void shouldNeitherStopNorTrustItselfWithoutAnySpecificForce() {
        Rig rig = new Rig(USUAL);
        for (int i = 0; i < 5000; i++) {
            rig.feed(100, -50, 20, 0, 0, 0);
            assertEquals(1, rig.upLength(), 1e-6);
        }
        assertFalse(rig.filter.trusted());
    }

    @Test
    void shouldLockAgainWithinFiveSecondsAfterSaturation() {
        ImuFormat format = Rig.format(208, 250, 16);
        Rig rig = new Rig(format);
        Motion calm = new Motion(format, 20, 0.4, 0.05, 0.05);
        rig.run(calm, 10);
        for (int i = 0; i < 208; i++) {
            rig.feed(32767, 32767, -32768, 0, 0, 2047);
        }
        assertFalse(rig.filter.trusted());
        rig.run(calm, 5);
        assertTrue(rig.filter.trusted());
        double worst = rig.run(calm, 20);
        assertTrue(worst < 2, () -> "worst error " + worst + " degrees");
    }

    @Test
    void shouldBridgeAShortGapWithTheLastRate() {
        Rig rig = new Rig(USUAL);
        Motion motion = new Motion(USUAL, 40, 0.5, 0.05, 0.05);
        rig.run(motion, 10);
        for (int lost = 0; lost < 6; lost++) {
            motion.next();
        }
        rig.filter.gap(6L * USUAL.samplePeriodNanos() / 1000);
        assertTrue(rig.filter.trusted());
        assertTrue(rig.run(motion, 5) < 2);
    }

    @Test
    void shouldLockAgainWithinFiveSecondsAfterALongGap() {
        Rig rig = new Rig(USUAL);
        Motion motion = new Motion(USUAL, 60, 0.3, 0.05, 0.05);
        rig.run(motion, 10);
        for (int lost = 0; lost < 208 * 2; lost++) {
            motion.next();
        }
        rig.filter.gap(2_000_000);
        assertFalse(rig.filter.trusted());
        rig.run(motion, 5);
        assertTrue(rig.filter.trusted());
        double worst = rig.run(motion, 10);
        assertTrue(worst < 2, () -> "worst error " + worst + " degrees");
    }

    @Test
    void shouldFindABiasOfTwentyDegreesPerSecondAtPowerOn() {
        ImuFormat format = Rig.format(100, 250, 2);
        Rig rig = new Rig(format);
        Motion rest = new Motion(format, 0, 1, 0, 0.05);
        rest.biasXDps = 20;
        rest.biasYDps = -18;
        rig.run(rest, 4);
        assertTrue(rig.filter.atRest());
        assertTrue(rig.run(rest, 30) < 0.3);
        assertTrue(rig.filter.trusted());
    }

    @Test
    void shouldForgetABiasLearnedFromASteadyTurn() {
        Rig rig = new Rig(USUAL);
        for (int i = 0; i < 208 * 5; i++) {
            rig.feed(0, 0, 200, 0, 0, 2048);
        }
        for (int i = 0; i < 208 * 10; i++) {
            rig.feed(0, 0, 0, 0, 0, 2048);
        }
        assertEquals(0, rig.filter.biasZQ20() * 0x1p-20, 3);
    }

    @Test
    void shouldStandADay() {
        ImuFormat format = Rig.format(50, 2000, 16);
        Rig rig = new Rig(format);
        Motion motion = new Motion(format, 15, 0.05, 0.02, 0.05);
        rig.run(motion, 86_400 - 60);
        double worst = rig.run(motion, 60);
        assertTrue(worst < 0.5, () -> "worst error " + worst + " degrees");
        assertEquals(1, rig.upLength(), 1e-8);
    }

    @Test
    void shouldTakeNothingFromTheHeap() {
        short[] counts = new short[6 * 1024];
        Motion motion = new Motion(USUAL, 40, 0.5, 0.3, 0.05);
        for (int i = 0; i < 1024; i++) {
            motion.next();
            System.arraycopy(motion.counts, 0, counts, i * 6, 6);
        }
        Rig rig = new Rig(USUAL);
        assertEquals(0, HeapMeter.bytesTakenBy(() -> {
            for (int i = 0; i < 100_000; i++) {
                int at = (i & 1023) * 6;
                rig.feed(counts[at], counts[at + 1], counts[at + 2], counts[at + 3], counts[at + 4], counts[at + 5]);
                if (i % 5000 == 0) {
                    rig.filter.gap(500_000);
                }
            }
        }));
    }
}
