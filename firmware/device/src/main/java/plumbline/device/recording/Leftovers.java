package plumbline.device.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tinylog.Logger;

/** What a kill or a power cut left open: kept, under a name that says so. */
final class Leftovers {

    private Leftovers() {}

    /** Renames the open segments in {@code folder}. @return all that is in it now */
    static List<Path> setAside(Disk disk, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path file : disk.list(folder)) {
            files.add(isOpen(file) ? close(disk, file) : file);
        }
        return files;
    }

    private static boolean isOpen(Path file) {
        return String.valueOf(file.getFileName()).endsWith(SegmentFile.OPEN);
    }

    private static Path close(Disk disk, Path open) {
        try {
            Path cut = SegmentFile.setAside(disk, open);
            Logger.warn(
                    "{} was left open by an interrupted run; all but its last second can be read from {}", open, cut);
            return cut;
        } catch (IOException e) {
            Logger.warn("{} was left open by an interrupted run and can't be renamed: {}", open, e.getMessage());
            return open;
        }
    }
}
