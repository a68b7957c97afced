package plumbline.host.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import plumbline.core.posture.Decision;
import plumbline.host.trace.RecordedSink;

/** Keeps the changes of settings that came with a trace until the engine is where they were made. */
final class SettingsQueue implements RecordedSink {

    private final RecordedSink next;
    private final List<Change> changes = new ArrayList<>();

    private record Change(String key, String value) {}

    SettingsQueue(RecordedSink next) {
        this.next = next;
    }

    @Override
    public void decision(Decision decision) {
        next.decision(decision);
    }

    @Override
    public void setting(long atMicros, String key, String value) {
        changes.add(new Change(key, value));
        next.setting(atMicros, key, value);
    }

    boolean any() {
        return !changes.isEmpty();
    }

    void applyTo(EngineDriver driver) throws IOException {
        for (Change change : changes) {
            driver.recordedSetting(change.key, change.value);
        }
        changes.clear();
    }
}
