package plumbline.device.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Replaces a small file so that a cut at any moment leaves the old one or the new one, whole. */
class StateFiles {

    private static final String TEMPORARY = ".new";
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);

    /** Writes {@code bytes} under {@code name}; what a cut left half written before is replaced. */
    void replace(Path folder, String name, byte[] bytes) throws IOException {
        Path fresh = folder.resolve(name + TEMPORARY);
        remove(fresh);
        write(fresh, bytes);
        rename(fresh, folder.resolve(name));
        forceFolder(folder);
    }

    void remove(Path fresh) throws IOException {
        Files.deleteIfExists(fresh);
    }

    void write(Path fresh, byte[] bytes) throws IOException {
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----"));
        try (FileChannel channel = FileChannel.open(fresh, NEW, mode)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            force(channel);
        }
    }

    void force(FileChannel channel) throws IOException {
        channel.force(true);
    }

    void rename(Path fresh, Path file) throws IOException {
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Without it a power cut may undo the rename. Linux lets a folder be opened for it. */
    void forceFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
