package plumbline.device.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Replaces files until it is killed at a step. */
final class KilledFiles extends StateFiles {

    /** Moments at which {@link #replace} can be killed. */
    static final int STEPS = 7;

    private final int killAt;
    private int step;
    private boolean renamed;

    /** What a kill looks like from here. */
    static final class Kill extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    KilledFiles(int killAt) {
        this.killAt = killAt;
    }

    boolean wasRenamed() {
        return renamed;
    }

    private void step() {
        if (step++ == killAt) {
            throw new Kill();
        }
    }

    @Override
    void remove(Path fresh) throws IOException {
        step();
        super.remove(fresh);
        step();
    }

    @Override
    void write(Path fresh, byte[] bytes) throws IOException {
        if (step == killAt) {
            Files.write(fresh, Arrays.copyOf(bytes, bytes.length / 2));
        }
        step();
        super.write(fresh, bytes);
        step();
    }

    @Override
    void force(FileChannel channel) throws IOException {
        step();
        super.force(channel);
    }

    @Override
    void rename(Path fresh, Path file) throws IOException {
        step();
        super.rename(fresh, file);
        renamed = true;
    }

    @Override
    void forceFolder(Path folder) throws IOException {
        step();
        super.forceFolder(folder);
    }
}
