package plumbline.device.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the kernel makes of {@link RealTime}, in programs of their own with these privileges and with none. */
class KeepInMemoryTest {

    /** Of linux/capability.h. */
    private static final int CAP_IPC_LOCK = 14;

    private static final int CAP_SYS_NICE = 23;

    private static final List<String> AS_WE_ARE = List.of("prlimit", "--memlock=1048576:1048576");
    private static final List<String> WITH_NOTHING = List.of(
            "setpriv", "--bounding-set=-ipc_lock,-sys_nice", "prlimit", "--memlock=65536:65536", "--rtprio=0:0");

    @Test
    void shouldLockWhatIsThereAndWhatComesWhereTheLimitIsInfinite() throws Exception {
        assumePrivileged();
        List<String> said = run(AS_WE_ARE, "as if the limit were infinite");

        assertEquals("true: touched memory stays in memory", said.getFirst());
        assertEquals("before 0, locked true, what came then true", said.get(1));
        assertEquals("refused: ", said.getLast());
    }

    @Test
    void shouldLockWhatIsThereAndNothingThatComesWhereTheLimitIsFinite() throws Exception {
        assumePrivileged();
        List<String> said = run(AS_WE_ARE);

        assertEquals("true: memory mapped so far stays in memory once touched", said.getFirst());
        assertEquals("before 0, locked true, what came then false", said.get(1));
        assertEquals("refused: ", said.getLast());
    }

    @Test
    void shouldSayAllThatIsRefusedInOneLineWhereNothingIsPermitted() throws Exception {
        List<String> said = run(WITH_NOTHING);

        assertTrue(said.getFirst().startsWith("false: memory is not locked ("), said.toString());
        assertTrue(said.getFirst().endsWith("LimitMEMLOCK=infinity"), said.toString());
        assertEquals("before 0, locked false, what came then false", said.get(1));
        String all = said.getLast();
        assertTrue(all.startsWith("refused: no real-time scheduling (EPERM, not permitted): "), all);
        assertTrue(all.contains("; memory is not locked ("), all);
        assertEquals(3, said.size());
    }

    @Test
    void shouldTakeTheLimitForInfiniteOnlyWhereTheKernelSaysSo(@TempDir Path folder) throws IOException {
        Path infinite = Files.writeString(folder.resolve("infinite"), """
                Limit                     Soft Limit           Hard Limit           Units
                Max locked memory         unlimited            unlimited            bytes
                """);
        Path finite = Files.writeString(folder.resolve("finite"), """
                Max processes             unlimited            unlimited            processes
                Max locked memory         8388608              unlimited            bytes
                """);

        assertTrue(RealTime.isMemoryLockUnlimited(infinite));
        assertFalse(RealTime.isMemoryLockUnlimited(finite));
        assertFalse(RealTime.isMemoryLockUnlimited(folder.resolve("none")));
    }

    private static void assumePrivileged() throws IOException {
        long effective = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("CapEff:"))
                .mapToLong(line -> Long.parseUnsignedLong(line.substring(8).strip(), 16))
                .findFirst()
                .orElse(0);
        long wanted = 1L << CAP_IPC_LOCK | 1L << CAP_SYS_NICE;
        assumeTrue((effective & wanted) == wanted, "needs root, with CAP_IPC_LOCK and CAP_SYS_NICE");
    }

    private static List<String> run(List<String> limits, String... arguments) throws Exception {
        assumeTrue(runs(limits), "needs util-linux, and the right to do: " + String.join(" ", limits));
        List<String> command = new ArrayList<>(limits);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx16m", "--enable-native-access=ALL-UNNAMED", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(LockedMemory.class.getName());
        command.addAll(List.of(arguments));
        Process program = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, program.waitFor(), said);
        return said.lines().toList();
    }

    private static boolean runs(List<String> limits) throws InterruptedException {
        List<String> command = new ArrayList<>(limits);
        command.add("true");
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
