package plumbline.host.ending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.utils.Signals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EndRequestTest {

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Object usual = Signals.register("TERM", ended::countDown);

    @AfterEach
    void putBack() {
        Signals.unregister("TERM", usual);
    }

    private static void terminateMe() throws IOException, InterruptedException {
        String pid = Long.toString(ProcessHandle.current().pid());
        assertEquals(0, new ProcessBuilder("kill", "-TERM", pid).start().waitFor());
    }

    @Test
    void shouldHearTheFirstSignalAndLeaveTheSecondToWhoHeardItBefore() throws IOException, InterruptedException {
        try (EndRequest request = EndRequest.heed()) {
            assertFalse(request.isMade());
            terminateMe();
            while (!request.isMade()) {
                Thread.sleep(5);
            }
            assertEquals(1, ended.getCount());
            terminateMe();
            assertTrue(ended.await(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void shouldLeaveSignalsAsTheyWereOnceItIsClosed() throws IOException, InterruptedException {
        EndRequest request = EndRequest.heed();
        request.close();
        terminateMe();
        assertTrue(ended.await(30, TimeUnit.SECONDS));
        assertFalse(request.isMade());
    }

    @Test
    void shouldBeMadeByWhoeverSeesTheEndOtherwise() {
        try (EndRequest request = EndRequest.heed()) {
            request.make();
            assertTrue(request.isMade());
        }
    }
}
