package plumbline.host.replay;

import plumbline.core.posture.Decision;
import plumbline.host.trace.RecordedSink;

/** Has the engine follow the settings as they were changed while the trace was recorded. */
record SettingsFollower(RecordedSink next, EngineDriver driver) implements RecordedSink {

    @Override
    public void decision(Decision decision) {
        next.decision(decision);
    }

    @Override
    public void setting(long atMicros, String key, String value) {
        driver.recordedSetting(key, value);
        next.setting(atMicros, key, value);
    }
}
