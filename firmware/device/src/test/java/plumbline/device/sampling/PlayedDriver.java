package plumbline.device.sampling;

import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.device.imu.Fault;
import plumbline.device.imu.ImuDriver;
import plumbline.emulator.wearer.Scenario;
import plumbline.emulator.wearer.SensorModel;
import plumbline.emulator.world.World;

/** Plays what a simulated wearer did before anybody counts bytes, taps and all; one fault for a third of a second, midway. */
final class PlayedDriver implements ImuDriver {

    private static final long FAULT_NANOS = 300_000_000;

    private final ImuFormat format;
    private final short[] counts;
    private final long faultNanos;
    private long begunNanos = -1;
    private int next;
    private int first;
    private boolean running;
    private @Nullable Fault fault;

    /** Somebody taps twice at {@code tapSeconds}, and nobody answers from {@code faultSeconds} on. */
    PlayedDriver(String scenario, int rateHz, int samples, int tapSeconds, int faultSeconds) {
        format = SensorModel.LSM6DSOX.format(rateHz);
        faultNanos = faultSeconds * 1_000_000_000L;
        counts = new short[samples * ImuBatch.CHANNELS];
        World world = new World(Scenario.parse("played", scenario), SensorModel.LSM6DSOX.unit(1), 1);
        world.begin(format, 0);
        short[] one = new short[ImuBatch.CHANNELS];
        for (int i = 0; i < samples; i++) {
            if (i == tapSeconds * rateHz) {
                world.tap(2);
            }
            world.next(one);
            System.arraycopy(one, 0, counts, i * ImuBatch.CHANNELS, one.length);
        }
    }

    boolean hasBegun() {
        return begunNanos >= 0;
    }

    boolean isOver() {
        return (next + 1) * ImuBatch.CHANNELS > counts.length;
    }

    @Override
    public String sensor() {
        return format.sensor();
    }

    @Override
    public ImuFormat format() {
        return format;
    }

    @Override
    public void start(long nowNanos) {
        begunNanos = begunNanos < 0 ? nowNanos : begunNanos;
        running = true;
        next = due(nowNanos);
        first = next;
    }

    private int due(long nowNanos) {
        return (int) Math.min(counts.length / ImuBatch.CHANNELS, (nowNanos - begunNanos) / format.samplePeriodNanos());
    }

    @Override
    public int poll(long nowNanos, ImuBatch batch) {
        long sinceFault = nowNanos - begunNanos - faultNanos;
        if (sinceFault >= 0 && sinceFault < FAULT_NANOS) {
            fault = Fault.NO_ANSWER;
            running = false;
            return FAULT;
        }
        batch.samplePeriodNanos = format.samplePeriodNanos();
        batch.firstSampleMicros = (long) (next - first) * format.samplePeriodNanos() / 1000;
        batch.drainHostNanos = nowNanos;
        int due = due(nowNanos);
        while (next < due) {
            int at = next * ImuBatch.CHANNELS;
            batch.add(counts[at], counts[at + 1], counts[at + 2], counts[at + 3], counts[at + 4], counts[at + 5]);
            next++;
        }
        return batch.size;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public @Nullable Fault fault() {
        return fault;
    }

    @Override
    public int faultExpected() {
        return 0;
    }

    @Override
    public int faultFound() {
        return 0;
    }

    @Override
    public int fifoPeakPermille() {
        return 10;
    }

    @Override
    public int fifoPermille() {
        return 10;
    }

    @Override
    public void stop() {
        running = false;
    }
}
