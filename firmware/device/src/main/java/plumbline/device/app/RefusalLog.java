package plumbline.device.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.tinylog.Logger;
import plumbline.device.state.StateFolder;
import plumbline.device.state.StateFolderException;

/** Why the service did not start, in the log's files: where there is a unit that has one, and nobody else writes there. */
final class RefusalLog {

    private RefusalLog() {}

    /** Into a log that has not begun, where {@code state} is this user's: in another's, root would leave files of its own. */
    static void keep(String sentences, Path state, Path log) {
        if (!Files.isDirectory(state) || !StateFolder.isOwn(state)) {
            return;
        }
        try (StateFolder _ = StateFolder.open(state, InstantSource.system())) {
            Logging.onlyTo(log);
            write(sentences);
            Logging.end();
        } catch (StateFolderException e) {
            // Another service logs there, or nobody can.
        }
    }

    /** Into the log that is there. */
    static void write(String sentences) {
        sentences.lines().forEach(line -> Logger.error("{}", line));
    }
}
