package plumbline.device.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plumbline.core.imu.ImuBatch;
import plumbline.core.posture.BodyFrame;
import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;
import plumbline.core.posture.DecisionDigest;
import plumbline.core.posture.FadingSchedule;
import plumbline.core.posture.Forward;
import plumbline.core.posture.PostureEngine;
import plumbline.core.posture.Settings;
import plumbline.core.trace.Segment;
import plumbline.core.trace.Severity;
import plumbline.core.trace.TraceHeader;
import plumbline.core.trace.TraceReader;
import plumbline.core.trace.TraceVisitor;

/** Replays one segment with nothing but what is in it, beside the decisions that it recorded. */
public final class SegmentReplay implements TraceVisitor {

    private static final Forward[] FORWARDS = Forward.values();

    public final List<String> recorded = new ArrayList<>();
    public final List<String> replayed = new ArrayList<>();
    public final List<String> events = new ArrayList<>();
    public final List<Command> commands = new ArrayList<>();
    final TraceHeader header;
    long firstMicros = -1;
    public long lastMicros = -1;
    private final PostureEngine engine;
    private Settings settings;

    private SegmentReplay(TraceHeader header) {
        this.header = header;
        settings = header.settings();
        engine = new PostureEngine(
                header.format(), header.calibration(), settings, decision -> replayed.add(text(decision)));
        Segment segment = header.segment();
        if (segment != null && segment.engineState().length > 0) {
            engine.restoreState(ByteBuffer.wrap(segment.engineState()));
            return;
        }
        FadingSchedule.State fading = header.fading();
        if (fading != null) {
            engine.fading().restore(fading);
        }
        BodyFrame frame = header.bodyFrame();
        if (frame != null) {
            engine.setBodyFrame(frame);
        }
    }

    /** @param whole false for a segment that was cut */
    public static SegmentReplay of(Path file, boolean whole) throws IOException {
        try (FileBytes bytes = new FileBytes(file)) {
            TraceReader reader = whole ? TraceReader.open(bytes) : TraceReader.openPartial(bytes);
            SegmentReplay replay = new SegmentReplay(reader.header());
            boolean more = true;
            while (more) {
                more = reader.next(replay);
            }
            return replay;
        }
    }

    /** Without printing thousands of decisions when they differ. */
    void assertReplays() {
        int same = 0;
        while (same < Math.min(recorded.size(), replayed.size())
                && recorded.get(same).equals(replayed.get(same))) {
            same++;
        }
        assertEquals(recorded.size(), same, "decisions that replay");
        assertEquals(recorded.size(), replayed.size());
    }

    /** Of all decisions since the run began, as the engine tells it. */
    public String digest() {
        return DecisionDigest.text(engine.digest());
    }

    @Override
    public void batch(ImuBatch batch) {
        firstMicros = firstMicros < 0 ? batch.firstSampleMicros : firstMicros;
        lastMicros = batch.sampleMicros(batch.size - 1);
        engine.process(batch);
    }

    @Override
    public void decision(Decision decision) {
        recorded.add(text(decision));
    }

    @Override
    public void event(long atMicros, Severity severity, String text) {
        events.add(text);
    }

    @Override
    public void setting(long atMicros, String key, String value) {
        settings = settings.with(key, value);
        engine.change(settings);
    }

    @Override
    public void command(long atMicros, Command command, int value) {
        commands.add(command);
        switch (command) {
            case NEUTRAL -> engine.requestNeutral();
            case SNOOZE -> engine.snooze(value);
            case FORWARD -> engine.setForward(FORWARDS[value]);
            case FINISH -> engine.finish();
        }
    }

    private static String text(Decision d) {
        return d.kind + " " + d.atMicros + " " + d.decidedMicros + " " + d.a + " " + d.b + " " + d.c + " " + d.d;
    }
}
