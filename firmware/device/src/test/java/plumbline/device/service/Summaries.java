package plumbline.device.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import plumbline.device.imu.Fault;

/** What must hold of a summary wherever a test runs. */
final class Summaries {

    private Summaries() {}

    static void assertNoHeap(Map<String, Object> summary) {
        assertEquals(0, summary.get("allocated_bytes"), summary.toString());
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
