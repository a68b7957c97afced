package plumbline.core.tilt;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Inclination against the optical truth of BROAD (doi:10.3390/data6070072), where its recordings are present. */
class TiltAccuracyTest {

    /** VQF in double precision on the same trials, degrees: doi:10.1016/j.inffus.2022.10.014. */
    private static final double[] VQF_DEG = {0.599, 0.353, 1.763, 0.420, 0.413, 0.540, 1.716, 0.607, 0.370, 1.250};

    @Test
    void shouldReachVqfOnTheRecordedTrials() throws IOException {
        List<Path> files = Trial.broad();
        assertEquals(VQF_DEG.length, files.size());
        double causalSum = 0;
        double settledSum = 0;
        List<Executable> checks = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Trial trial = Trial.read(files.get(i));
            double[] rmse = score(trial);
            double worse = rmse[0] - VQF_DEG[i];
            checks.add(() -> assertTrue(worse < 0.02, () -> trial.name + " is worse than VQF by " + worse));
            causalSum += rmse[0];
            settledSum += rmse[1];
        }
        double causalMean = causalSum / files.size();
        double settledMean = settledSum / files.size();
        checks.add(() -> assertTrue(causalMean <= 0.808, () -> "mean moving RMSE " + causalMean));
        checks.add(() -> assertTrue(settledMean <= 0.565, () -> "settled mean moving RMSE " + settledMean));
        assertAll(checks);
    }

    /** Moving RMSE of the causal and the settled estimate, degrees. */
    private static double[] score(Trial trial) {
        Rig rig = new Rig(trial.format);
        double causal = 0;
        double settled = 0;
        int causalCount = 0;
        int settledCount = 0;
        for (int i = 0; i < trial.size(); i++) {
            rig.feed(trial.counts(i));
            if (trial.scored(i)) {
                double error = rig.errorDeg(trial.trueUp(i));
                causal += error * error;
                causalCount++;
            }
            int at = i - rig.filter.settledLagSamples();
            if (rig.filter.settledFresh() && trial.scored(at)) {
                double error = Rig.angleDeg(trial.trueUp(at), rig.settledUp());
                settled += error * error;
                settledCount++;
            }
        }
        return new double[] {Math.sqrt(causal / causalCount), Math.sqrt(settled / settledCount)};
    }
}
