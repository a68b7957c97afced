package plumbline.host.replay;

import java.io.UncheckedIOException;
import plumbline.core.posture.Decision;
import plumbline.host.files.BadInputException;
import plumbline.host.trace.RecordedSink;

/** Has the engine follow the settings as they were changed while the trace was recorded. */
public record SettingsFollower(RecordedSink next, EngineDriver driver) implements RecordedSink {

    @Override
    public void decision(Decision decision) {
        next.decision(decision);
    }

    @Override
    public void setting(long atMicros, String key, String value) {
        try {
            driver.recordedSetting(key, value);
        } catch (BadInputException e) {
            throw new UncheckedIOException(e);
        }
        next.setting(atMicros, key, value);
    }
}
