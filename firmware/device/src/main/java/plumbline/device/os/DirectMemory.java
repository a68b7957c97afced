package plumbline.device.os;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;

/** Direct buffers, for threads that must take nothing from the heap. */
public final class DirectMemory {

    private DirectMemory() {}

    /** Loads what a direct buffer's accessors load when they are compiled, on the thread that uses them. */
    public static void load() {
        MemorySegment.ofBuffer(ByteBuffer.allocateDirect(1)).get(ValueLayout.JAVA_BYTE, 0);
    }
}
