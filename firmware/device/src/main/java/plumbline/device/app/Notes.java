package plumbline.device.app;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tinylog.Level;
import org.tinylog.Logger;

/** What a thread that must not wait for the log's disk has to say, before samples flow and about the button: handed over. */
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
