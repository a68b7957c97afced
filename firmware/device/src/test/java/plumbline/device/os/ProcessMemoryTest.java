package plumbline.device.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessMemoryTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void shouldReadWhatTheKernelWrites() throws IOException {
        Path status = Files.writeString(
                folder.resolve("status"), "Name:\tjava\nVmHWM:\t   65432 kB\nVmRSS:\t   43210 kB\nThreads:\t12\n");

        assertEquals(new ProcessMemory(43210, 65432), ProcessMemory.of(status));
    }

    @Test
    void shouldSayThatItDoesNotKnow() throws IOException {
        Path status = Files.writeString(folder.resolve("status"), "Name:\tkthreadd\n");

        assertEquals(new ProcessMemory(-1, -1), ProcessMemory.of(status));
        assertEquals(new ProcessMemory(-1, -1), ProcessMemory.of(folder.resolve("absent")));
    }

    @Test
    void shouldKnowThisProcess() {
        ProcessMemory now = ProcessMemory.now();

        assertTrue(now.residentKib() > 0 && now.peakKib() >= now.residentKib(), now.toString());
    }
}
