package plumbline.emulator.wearer;

import java.util.zip.CRC32C;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;

/** What tests do with a wearer again and again. */
final class Play {
    private Play() {}

    static Wearer ideal(String scenario, int rateHz, long seed) {
        ImuFormat format = SensorModel.IDEAL.format(rateHz);
        return new Wearer(
                Scenario.parse("test", scenario), SensorModel.IDEAL.unit(1).mounted(Mounting.ALIGNED), format, seed);
    }

    /** CRC of every count, stamp and temperature until the end. */
    static long digest(Wearer wearer) {
        CRC32C crc = new CRC32C();
        ImuBatch batch = new ImuBatch(64);
        while (wearer.fill(batch)) {
            number(crc, batch.firstSampleMicros);
            number(crc, batch.drainHostNanos);
            number(crc, batch.temperatureCentiC);
            for (int i = 0; i < batch.size * ImuBatch.CHANNELS; i++) {
                crc.update(batch.counts[i]);
                crc.update(batch.counts[i] >> 8);
            }
        }
        return crc.getValue();
    }

    private static void number(CRC32C crc, long number) {
        for (int shift = 0; shift < 64; shift += 8) {
            crc.update((int) (number >> shift));
        }
    }

    /** Deviation of each channel (dps, then m/s²) in segment {@code segment}, after its first five seconds. */
    static double[] deviations(Wearer wearer, int segment) {
        ImuFormat format = wearer.format();
        ImuBatch batch = new ImuBatch(64);
        double[] sum = new double[ImuBatch.CHANNELS];
        double[] squares = new double[ImuBatch.CHANNELS];
        long from = Long.MAX_VALUE;
        int n = 0;
        while (wearer.fill(batch) && wearer.segment() <= segment) {
            if (wearer.segment() == segment && from == Long.MAX_VALUE) {
                from = batch.firstSampleMicros + 5_000_000;
            }
            if (batch.firstSampleMicros < from) {
                continue;
            }
            n += batch.size;
            for (int i = 0; i < batch.size * ImuBatch.CHANNELS; i++) {
                int channel = i % ImuBatch.CHANNELS;
                double scale = channel < 3
                        ? format.gyro().nanoDpsPerCount() * 1e-9
                        : format.accel().nanoGPerCount() * 1e-9 * Kinematics.G;
                sum[channel] += batch.counts[i] * scale;
                squares[channel] += batch.counts[i] * scale * batch.counts[i] * scale;
            }
        }
        double[] deviations = new double[ImuBatch.CHANNELS];
        for (int c = 0; c < deviations.length; c++) {
            deviations[c] = StrictMath.sqrt(StrictMath.max(0, squares[c] / n - sum[c] / n * (sum[c] / n)));
        }
        return deviations;
    }
}
