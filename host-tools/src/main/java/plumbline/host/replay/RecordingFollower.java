package plumbline.host.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;
import plumbline.core.trace.Health;
import plumbline.core.trace.TraceHeader;
import plumbline.host.trace.RecordedSink;

/** Asks of an engine at once what was asked of the one that a trace was recorded with. */
public record RecordingFollower(RecordedSink next, EngineDriver driver) implements RecordedSink {

    private interface Call {
        void run() throws IOException;
    }

    @Override
    public void decision(Decision decision) {
        next.decision(decision);
    }

    @Override
    public void setting(long atMicros, String key, String value) {
        call(() -> driver.recordedSetting(key, value));
        next.setting(atMicros, key, value);
    }

    @Override
    public void command(long atMicros, Command command, int value) {
        call(() -> driver.recordedCommand(command, value));
        next.command(atMicros, command, value);
    }

    @Override
    public void health(Health health) {
        next.health(health);
    }

    @Override
    public void segment(TraceHeader header, boolean follows) {
        call(() -> driver.recordedSegment(header, follows));
        next.segment(header, follows);
    }

    private static void call(Call call) {
        try {
            call.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
