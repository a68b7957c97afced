package plumbline.device.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import plumbline.device.imu.Fault;

/** What must hold of a summary wherever a test runs. */
final class Summaries {

    /** What the JVM itself takes on the loop's thread, once, when it gets to compile a class late, on a machine with little time. */
    static final int COMPILERS_BYTES = 4096;

    private Summaries() {}

    static void assertNoHeap(Map<String, Object> summary) {
        boolean none = summary.get("allocated_bytes") instanceof Number bytes && bytes.longValue() <= COMPILERS_BYTES;
        assertTrue(none, summary.toString());
    }

    /** A machine that stops the service for longer than the FIFO lasts makes it overflow, which is then the one fault told. */
    static void assertNothingLostInSilence(Map<String, Object> summary) {
        boolean lost = !Integer.valueOf(0).equals(summary.get("lost"));
        Set<String> expected = lost ? Set.of(Fault.FIFO_OVERFLOW.text()) : Set.of();
        if (!(summary.get("faults") instanceof Map<?, ?> faults)) {
            throw new AssertionError("no faults in " + summary);
        }
        assertEquals(expected, faults.keySet(), summary.toString());
    }
}
