package plumbline.core.tilt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.core.imu.ImuFormat;

/** Integers against double precision, sample by sample. */
class TiltReferenceTest {

    @ParameterizedTest
    @ValueSource(doubles = {50, 104, 208, 285.714, 833, 2000})
    void shouldFollowTheReferenceOnMadeUpMotion(double rateHz) {
        ImuFormat format = Rig.format(rateHz, 2000, 16);
        Motion motion = new Motion(format, 60, 0.7, 0.3, 0.05);
        motion.biasXDps = 0.4;
        assertTrue(worstDifference(format, motion, 60) < 0.01);
    }

    @Test
    void shouldLearnTheSameBiasAtRest() {
        ImuFormat format = Rig.format(208, 500, 4);
        Motion motion = new Motion(format, 0, 1, 0, 0.05);
        motion.biasXDps = 0.4;
        motion.biasYDps = -0.25;
        Rig rig = new Rig(format);
        ReferenceTilt reference = new ReferenceTilt(format);
        for (int i = 0; i < 208 * 60; i++) {
            motion.next();
            rig.feed(motion.counts);
            reference.update(motion.counts);
        }
        double dpsPerCount = format.gyro().nanoDpsPerCount() * 1e-9;
        assertEquals(reference.biasDps[0], rig.filter.biasXQ20() * 0x1p-20 * dpsPerCount, 1e-4);
        assertEquals(reference.biasDps[1], rig.filter.biasYQ20() * 0x1p-20 * dpsPerCount, 1e-4);
        assertEquals(0.4, reference.biasDps[0], 0.01);
    }

    @Test
    void shouldFollowTheReferenceOnRecordings() throws IOException {
        for (Path csv : Trial.broad()) {
            Trial trial = Trial.read(csv);
            Rig rig = new Rig(trial.format);
            ReferenceTilt reference = new ReferenceTilt(trial.format);
            double worst = 0;
            for (int i = 0; i < trial.size(); i++) {
                rig.feed(trial.counts(i));
                reference.update(trial.counts(i));
                worst = Math.max(worst, rig.errorDeg(reference.up()));
            }
            double found = worst;
            assertTrue(found < 0.01, () -> trial.name + " differs by " + found + " degrees");
        }
    }

    private static double worstDifference(ImuFormat format, Motion motion, int seconds) {
        Rig rig = new Rig(format);
        ReferenceTilt reference = new ReferenceTilt(format);
        double worst = 0;
        for (long left = seconds * 1_000_000_000L / format.samplePeriodNanos(); left > 0; left--) {
            motion.next();
            rig.feed(motion.counts);
            reference.update(motion.counts);
            worst = Math.max(worst, rig.errorDeg(reference.up()));
        }
        return worst;
    }
}
