package plumbline.device.recording;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;
import plumbline.core.time.LoopClock;
import plumbline.core.trace.Health;
import plumbline.core.trace.Severity;

/** Hands each message to every series. One thread. */
final class SeriesWriter implements RingVisitor {

    private final List<Series> all = new ArrayList<>();
    private final LoopClock clock;
    private @Nullable SegmentHeads heads;
    private long lastMicros;
    private boolean asked;
    private boolean paused;

    SeriesWriter(LoopClock clock) {
        this.clock = clock;
    }

    /** From now on segments can be begun. */
    void begin(SegmentHeads of) {
        heads = of;
    }

    /** Begins with an engine that has seen nothing: what comes first from the ring is the first that happened. */
    void beginFresh() {
        engineState(0, 0, ByteBuffer.allocate(0));
    }

    void add(Series series) {
        all.add(series);
    }

    void remove(String title) {
        for (Series series : all) {
            if (series.title().equals(title)) {
                series.close(clock.nanoTime());
            }
        }
        all.removeIf(series -> series.title().equals(title));
    }

    /** Sensor time of the newest sample, µs. */
    long lastMicros() {
        return lastMicros;
    }

    boolean isOpen() {
        return !all.isEmpty() && all.getFirst().isOpen();
    }

    /** True if any is open but the first, the flight recorder's. */
    boolean isRequestedOpen() {
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).isOpen()) {
                return true;
            }
        }
        return false;
    }

    boolean isTroubled() {
        for (Series series : all) {
            if (series.isTroubled()) {
                return true;
            }
        }
        return false;
    }

    /** True, once, when the engine's state is needed for another segment. */
    boolean asksForState() {
        if (asked || paused) {
            return false;
        }
        long now = clock.nanoTime();
        for (Series series : all) {
            asked |= series.wantsState(now, lastMicros);
        }
        return asked;
    }

    /** Lets no segment be begun, and ends those that are open. */
    void pause(String why) {
        paused = true;
        for (Series series : all) {
            series.pause(why, lastMicros, clock.nanoTime());
        }
    }

    void resume() {
        paused = false;
    }

    void write(Series.Message message) {
        long now = clock.nanoTime();
        for (Series series : all) {
            series.write(message, now);
        }
    }

    void close() {
        for (Series series : all) {
            series.close(clock.nanoTime());
        }
    }

    @Override
    public void batch(ImuBatch batch) {
        SegmentHeads known = heads;
        if (known != null) {
            known.batch(batch);
        }
        lastMicros = batch.sampleMicros(Math.max(0, batch.size - 1));
        write(w -> w.batch(batch));
    }

    @Override
    public void decision(Decision decision) {
        write(w -> w.decision(decision));
    }

    @Override
    public void event(long atMicros, Severity severity, String text) {
        write(w -> w.event(atMicros, severity, text));
    }

    @Override
    public void setting(long atMicros, String key, String value) {
        SegmentHeads known = heads;
        if (known != null) {
            known.setting(key, value);
        }
        write(w -> w.setting(atMicros, key, value));
    }

    @Override
    public void command(long atMicros, Command command, int value) {
        write(w -> w.command(atMicros, command, value));
    }

    @Override
    public void health(Health health) {
        write(w -> w.health(health));
    }

    @Override
    public void engineState(long atMicros, long droppedBefore, ByteBuffer state) {
        asked = false;
        SegmentHeads known = heads;
        if (known == null || paused) {
            return;
        }
        byte[] bytes = new byte[state.remaining()];
        state.get(bytes);
        for (Series series : all) {
            series.state(known, bytes, atMicros, droppedBefore, clock.nanoTime());
        }
    }
}
