package plumbline.device.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The disk as the recorder needs it; a test puts one in its place that is full, slow or broken. */
interface Disk {

    /** Makes a file of mode 0640 that must not exist yet. */
    DiskFile create(Path file) throws IOException;

    /** Gives a file another name in the same folder, and makes that durable. Never takes another file's place. */
    void rename(Path from, Path to) throws IOException;

    void delete(Path file) throws IOException;

    /** Makes a folder of mode 0750 and those above it, where they are missing. */
    void makeFolder(Path folder) throws IOException;

    /** What is in {@code folder}, in no order; nothing if there is no such folder. */
    List<Path> list(Path folder) throws IOException;

    long size(Path file) throws IOException;

    /** Room that this service may still fill. */
    long freeBytes(Path folder) throws IOException;
}
