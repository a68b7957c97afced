package plumbline.core.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The official MCAP reader, @mcap/core, reads what we write; skipped where Node or the packages can't be had. */
class OfficialReaderTest {

    private static final Path SOURCES = Path.of("src/test/node").toAbsolutePath();
    private static final Path WORK = Path.of("target/node").toAbsolutePath();
    private static final int BATCHES = 65;

    @BeforeAll
    static void install() throws Exception {
        Files.createDirectories(WORK);
        for (String file : List.of("package.json", "package-lock.json", ".npmrc")) {
            Files.copy(SOURCES.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        assumeTrue(succeeds("node", "--version"), "needs Node, which is not installed");
        boolean installed = Files.isDirectory(WORK.resolve("node_modules/@mcap/core"))
                || succeeds("npm", "ci", "--no-audit", "--no-fund");
        assumeTrue(installed, "npm can't install @mcap/core here");
    }

    @Test
    void shouldBeReadWholeByTheOfficialReader() throws Exception {
        Path trace = WORK.resolve("trace.mcap");
        Files.write(trace, Traces.of(BATCHES));

        String json = read(trace);

        assertHas(json, "\"profile\":\"plumbline\",\"library\":\"plumbline 0.1.0\"");
        assertHas(json, "\"messageCount\":\"172\",\"chunkCount\":4,\"chunkIndexes\":4");
        assertHas(
                json,
                "\"counts\":{\"/imu\":65,\"/decision\":65,\"/event\":7,\"/temperature\":7,\"/battery\":7,\"/setting\":7,\"/command\":7,\"/health\":7}");
        assertHas(json, "\"/imu\":{\"logTime\":\"1790000000001000000\",\"publishTime\":\"1790000000001000000\"");
        String counts = Base64.getEncoder().encodeToString(countsOf(0));
        assertHas(
                json,
                "\"sequence\":1,\"message\":{\"first_sample_micros\":\"1000\",\"sample_period_nanos\":10000000,"
                        + "\"drain_host_nanos\":\"0\",\"haptic_active\":true,\"temperature_centi_c\":2500,\"counts\":\""
                        + counts
                        + "\"}");
        assertHas(
                json,
                "\"message\":{\"kind\":\"ANGLES\",\"at_micros\":\"0\",\"decided_micros\":\"1000\",\"a\":0,\"b\":0");
        assertHas(json, "\"severity\":\"WARNING\",\"text\":\"Größe 0\"");
        assertHas(json, "\"place\":\"PROCESSOR\",\"centi_c\":4512");
        assertHas(
                json,
                "\"metadata\":[{\"name\":\"plumbline\",\"entries\":{\"format\":\"1\",\"unit_serial\":\"PL-0007\"");
        String calibration =
                Base64.getEncoder().encodeToString(Traces.header().calibration().toBytes());
        assertHas(json, "\"kind\":\"SNOOZE\",\"value\":600");
        assertHas(json, "\"fault_names\":[\"no answer\",\"über\"],\"fault_counts\":[\"0\",\"7\"]");
        assertHas(
                json,
                "\"attachments\":[{\"name\":\"calibration\",\"data\":\"" + calibration
                        + "\"},{\"name\":\"engine_state\",\"data\":\"AQID\"}]");
        assertHas(json, "\"DataEnd\":1");
        assertHas(json, "\"streamDone\":true");
    }

    @Test
    void shouldReadATraceWithoutMessagesByTheOfficialReader() throws Exception {
        Path trace = WORK.resolve("empty.mcap");
        Files.write(trace, Traces.of(0));

        assertHas(read(trace), "\"messageCount\":\"0\",\"chunkCount\":0,\"chunkIndexes\":0,\"counts\":{}");
    }

    private static void assertHas(String json, String part) {
        assertTrue(json.contains(part), () -> "expected " + part + " in " + json);
    }

    private static byte[] countsOf(int index) {
        short[] counts = Traces.batch(index).counts;
        byte[] bytes = new byte[counts.length * Short.BYTES];
        for (int i = 0; i < counts.length; i++) {
            bytes[2 * i] = (byte) counts[i];
            bytes[2 * i + 1] = (byte) (counts[i] >> 8);
        }
        return bytes;
    }

    private static String read(Path trace) throws Exception {
        Path out = WORK.resolve(trace.getFileName() + ".json");
        Path script = SOURCES.resolve("read-trace.cjs");
        Process node = new ProcessBuilder("node", script.toString(), trace.toString(), WORK.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertTrue(node.waitFor(2, TimeUnit.MINUTES), "node hangs");
        String said = Files.readString(out, UTF_8);
        assertEquals(0, node.exitValue(), said);
        return said;
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(WORK.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(WORK.resolve(command[0] + ".log").toFile())
                    .start();
            return process.waitFor(3, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
