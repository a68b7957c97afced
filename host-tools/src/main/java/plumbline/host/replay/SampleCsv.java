package plumbline.host.replay;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.host.csv.CountScale;
import plumbline.host.csv.CsvWriter;

/**
 * Writes a row a sample in SI units, with as many decimals as it takes to come back to the same counts; in the columns that
 * {@code replay} and {@code import} read, and if wanted those of what the engine makes of them.
 */
final class SampleCsv {

    private static final int ACCEL_DECIMALS = 6;
    private static final int GYRO_DECIMALS = 7;
    private static final int ANGLE_DECIMALS = 3;

    private final CsvWriter csv;
    private final double accelScale;
    private final double gyroScale;

    SampleCsv(Writer out, ImuFormat format, boolean derived) throws IOException {
        List<String> columns = new ArrayList<>(List.of("t_us", "ax", "ay", "az", "gx", "gy", "gz"));
        if (derived) {
            columns.addAll(List.of("ux", "uy", "uz", "flexion_deg", "lean_deg"));
        }
        csv = new CsvWriter(out, columns.toArray(String[]::new));
        accelScale = format.accel().nanoGPerCount() * 1e-9 * CountScale.STANDARD_GRAVITY * 1e6;
        gyroScale = Math.toRadians(format.gyro().nanoDpsPerCount() * 1e-9) * 1e7;
    }

    void sample(ImuBatch batch, int index) {
        int at = index * ImuBatch.CHANNELS;
        csv.whole(batch.sampleMicros(index));
        for (int axis = 3; axis < ImuBatch.CHANNELS; axis++) {
            csv.scaled(Math.round(batch.counts[at + axis] * accelScale), ACCEL_DECIMALS);
        }
        for (int axis = 0; axis < 3; axis++) {
            csv.scaled(Math.round(batch.counts[at + axis] * gyroScale), GYRO_DECIMALS);
        }
    }

    void derived(int upXQ30, int upYQ30, int upZQ30, int flexionMilliDeg, int leanMilliDeg) {
        UpWriter.up(csv, upXQ30, upYQ30, upZQ30);
        csv.scaled(flexionMilliDeg, ANGLE_DECIMALS).scaled(leanMilliDeg, ANGLE_DECIMALS);
    }

    void end() {
        csv.end();
    }
}
