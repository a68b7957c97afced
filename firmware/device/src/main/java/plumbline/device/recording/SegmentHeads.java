package plumbline.device.recording;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import org.tinylog.Logger;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.FadingSchedule;
import plumbline.core.posture.PostureEngine;
import plumbline.core.posture.Settings;
import plumbline.core.posture.SettingsException;
import plumbline.core.time.LoopClock;
import plumbline.core.trace.Segment;
import plumbline.core.trace.TraceHeader;

/** Makes the header of each segment: the run's, with what has changed since it began. One thread. */
final class SegmentHeads {

    /** Off by more, and the wall clock was set; by less, and it is the two clocks' drift, which is no reason to jump. */
    private static final long CLOCK_SET_MICROS = 2_000_000;

    private final TraceHeader first;
    private final LoopClock clock;
    private final InstantSource wall;
    private Settings settings;
    private long anchorMicros;
    private long sampleMicros = -1;
    private long drainNanos;

    SegmentHeads(TraceHeader first, LoopClock clock, InstantSource wall) {
        this.first = first;
        this.clock = clock;
        this.wall = wall;
        settings = first.settings();
        anchorMicros = first.wallClockAnchorMicros();
    }

    /** Follows a change of a setting. */
    void setting(String key, String value) {
        try {
            settings = settings.with(key, value);
        } catch (SettingsException e) {
            Logger.warn("a setting was recorded that the engine can't have taken: {}", e.getMessage());
        }
    }

    /** Follows sensor time and the host's. */
    void batch(ImuBatch batch) {
        sampleMicros = batch.sampleMicros(Math.max(0, batch.size - 1));
        drainNanos = batch.drainHostNanos;
    }

    /** @param state of the engine where the segment begins; may be empty */
    TraceHeader next(String runId, int index, byte[] state) {
        PostureEngine engine = new PostureEngine(first.format(), first.calibration(), settings, decision -> {});
        engine.restoreState(ByteBuffer.wrap(state));
        boolean fresh = state.length == 0;
        FadingSchedule.State kept = fresh ? first.fading() : engine.fading().state();
        return new TraceHeader(
                first.unitSerial(),
                first.format(),
                first.firmwareVersion(),
                first.rulesVersion(),
                first.calibration(),
                fresh ? first.bodyFrame() : engine.bodyFrame(),
                settings,
                first.timeZone(),
                anchorMicros(),
                kept == null ? new FadingSchedule().state() : kept,
                new Segment(runId, index, state));
    }

    private long anchorMicros() {
        if (sampleMicros >= 0) {
            Instant now = wall.instant();
            long wallMicros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
            long found = wallMicros - (clock.nanoTime() - drainNanos) / 1000 - sampleMicros;
            if (Math.abs(found - anchorMicros) > CLOCK_SET_MICROS) {
                anchorMicros = Math.max(0, found);
            }
        }
        return anchorMicros;
    }
}
