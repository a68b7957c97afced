package plumbline.device.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RealTimeTest {

    /** Of /proc/thread-self/stat behind the name: state is the first; rt_priority and policy are the 38th and 39th. */
    private static final int RT_PRIORITY = 37;

    @Test
    void shouldRaiseTheCallingThreadAloneOrSayWhyNot() throws Exception {
        String outcome = onAThreadOfItsOwn(() -> {
            Permission permission = RealTime.scheduleFirst(RealTime.LOOP_PRIORITY);
            assertEquals(permission.granted() ? "40" : "0", field(RT_PRIORITY), permission.sentence());
            return permission.sentence();
        });

        assertTrue(outcome.contains("SCHED_FIFO, priority 40") || outcome.contains("LimitRTPRIO=40"), outcome);
        assertEquals("0", field(RT_PRIORITY));
    }

    @Test
    void shouldRefuseAPriorityThatTheBusItselfNeeds() {
        assertThrows(IllegalArgumentException.class, () -> RealTime.scheduleFirst(50));
        assertThrows(IllegalArgumentException.class, () -> RealTime.scheduleFirst(0));
    }

    @Test
    void shouldTightenTimersWithoutPermission() throws Exception {
        String sentence = onAThreadOfItsOwn(() -> RealTime.tightenTimers().sentence());

        assertEquals("timer slack is 1 ns", sentence);
    }

    private static String field(int index) {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[index];
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String onAThreadOfItsOwn(Supplier<String> task) throws InterruptedException, ExecutionException {
        CompletableFuture<String> outcome = new CompletableFuture<>();
        Thread thread = new Thread(() -> outcome.completeAsync(task, Runnable::run));
        thread.start();
        return outcome.get();
    }
}
