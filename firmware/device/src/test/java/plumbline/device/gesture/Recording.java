package plumbline.device.gesture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.core.imu.KnownSensors;

/**
 * A recording of somebody else's sensor as ours would have counted it: {@code t_us,ax,ay,az,gx,gy,gz,…} in m/s² and rad/s, evenly
 * spaced, compressed.
 */
final class Recording implements AutoCloseable {

    private static final double GRAVITY = 9.80665;
    private static final int LINES = 1000;

    final ImuFormat format;
    private final BufferedReader in;
    private final ImuBatch batch = new ImuBatch(1);
    private long samples;

    private Recording(ImuFormat format, BufferedReader in) {
        this.format = format;
        this.in = in;
        batch.samplePeriodNanos = format.samplePeriodNanos();
    }

    static Recording open(Path file) throws IOException {
        int periodNanos = periodNanos(file);
        BufferedReader in = reader(file);
        in.readLine();
        return new Recording(KnownSensors.format(KnownSensors.LSM6DSOX, 2000, 16, periodNanos), in);
    }

    private static int periodNanos(Path file) throws IOException {
        try (BufferedReader in = reader(file)) {
            in.readLine();
            long first = micros(in.readLine());
            long last = first;
            for (int i = 0; i < LINES; i++) {
                last = micros(in.readLine());
            }
            return (int) ((last - first) * 1000 / LINES);
        }
    }

    private static long micros(String line) {
        return Long.parseLong(line.substring(0, line.indexOf(',')));
    }

    private static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII));
    }

    /** The next sample, or none at the end; reused. */
    ImuBatch next() throws IOException {
        String line = in.readLine();
        batch.clear();
        if (line == null) {
            return batch;
        }
        String[] fields = line.split(",", -1);
        batch.firstSampleMicros = samples * format.samplePeriodNanos() / 1000;
        samples++;
        double perDps = 1e9 / format.gyro().nanoDpsPerCount();
        double perG = 1e9 / format.accel().nanoGPerCount();
        batch.add(
                count(Math.toDegrees(Double.parseDouble(fields[4])) * perDps),
                count(Math.toDegrees(Double.parseDouble(fields[5])) * perDps),
                count(Math.toDegrees(Double.parseDouble(fields[6])) * perDps),
                count(Double.parseDouble(fields[1]) / GRAVITY * perG),
                count(Double.parseDouble(fields[2]) / GRAVITY * perG),
                count(Double.parseDouble(fields[3]) / GRAVITY * perG));
        return batch;
    }

    private static short count(double counts) {
        return (short) Math.clamp(Math.round(counts), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    long samples() {
        return samples;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
