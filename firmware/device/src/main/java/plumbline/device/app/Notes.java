package plumbline.device.app;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tinylog.Level;
import org.tinylog.Logger;

/** What the loop's thread has to say before samples flow, for the log: handed over, because the log waits for its disk. */
final class Notes {

    private record Note(Level level, String sentence) {}

    private final Queue<Note> notes = new ConcurrentLinkedQueue<>();

    void info(String sentence) {
        notes.add(new Note(Level.INFO, sentence));
    }

    void warn(String sentence) {
        notes.add(new Note(Level.WARN, sentence));
    }

    /** Logs what there is. */
    void log() {
        for (Note note = notes.poll(); note != null; note = notes.poll()) {
            if (note.level == Level.WARN) {
                Logger.warn("{}", note.sentence);
            } else {
                Logger.info("{}", note.sentence);
            }
        }
    }
}
