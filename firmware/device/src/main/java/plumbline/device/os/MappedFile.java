package plumbline.device.os;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A file as memory of the process. */
public final class MappedFile {

    private MappedFile() {}

    /**
     * Maps {@code bytes} of {@code file}, from its beginning, to be read and written for as long as the process lives.
     *
     * <p>Without an arena the JDK finds its way to unmap by reflection, which a start would wait for.
     */
    public static ByteBuffer forGood(FileChannel file, int bytes) throws IOException {
        return file.map(FileChannel.MapMode.READ_WRITE, 0, bytes, Arena.global())
                .asByteBuffer();
    }
}
