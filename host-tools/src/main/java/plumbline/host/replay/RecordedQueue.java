package plumbline.host.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import plumbline.core.posture.Command;
import plumbline.core.posture.Decision;
import plumbline.core.trace.Health;
import plumbline.core.trace.TraceHeader;
import plumbline.host.trace.RecordedSink;

/** Keeps what was asked of the engine when a trace was recorded until the engine is where that was. */
final class RecordedQueue implements RecordedSink {

    private final RecordedSink next;
    private final List<Call> calls = new ArrayList<>();

    private interface Call {
        void to(EngineDriver driver) throws IOException;
    }

    RecordedQueue(RecordedSink next) {
        this.next = next;
    }

    @Override
    public void decision(Decision decision) {
        next.decision(decision);
    }

    @Override
    public void setting(long atMicros, String key, String value) {
        calls.add(driver -> driver.recordedSetting(key, value));
        next.setting(atMicros, key, value);
    }

    @Override
    public void command(long atMicros, Command command, int value) {
        calls.add(driver -> driver.recordedCommand(command, value));
        next.command(atMicros, command, value);
    }

    @Override
    public void health(Health health) {
        next.health(health);
    }

    @Override
    public void segment(TraceHeader header, boolean follows) {
        calls.add(driver -> driver.recordedSegment(header, follows));
        next.segment(header, follows);
    }

    boolean any() {
        return !calls.isEmpty();
    }

    void applyTo(EngineDriver driver) throws IOException {
        for (Call call : calls) {
            call.to(driver);
        }
        calls.clear();
    }
}
