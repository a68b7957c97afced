package plumbline.device.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;

/** A real disk that is full, broken or stalled while a test says so. */
final class TroubledDisk implements Disk {

    long freeBytes = Long.MAX_VALUE / 2;

    /** What writing fails with, or empty. */
    String failure = "";

    /** Taken for each write: none left, and the disk stands still. */
    final Semaphore writes = new Semaphore(Integer.MAX_VALUE);

    private final Disk real = new RealDisk();

    @Override
    public DiskFile create(Path file) throws IOException {
        check();
        DiskFile made = real.create(file);
        return new DiskFile() {
            @Override
            public void write(ByteBuffer bytes) throws IOException {
                writes.acquireUninterruptibly();
                check();
                made.write(bytes);
            }

            @Override
            public void force() throws IOException {
                check();
                made.force();
            }

            @Override
            public void close() throws IOException {
                made.close();
            }
        };
    }

    private void check() throws IOException {
        if (!failure.isEmpty()) {
            throw new IOException(failure);
        }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        real.rename(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        real.delete(file);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        real.makeFolder(folder);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return real.list(folder);
    }

    @Override
    public long size(Path file) throws IOException {
        return real.size(file);
    }

    @Override
    public long freeBytes(Path folder) {
        return freeBytes;
    }
}
