package plumbline.host.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.NominalAccelRange;
import plumbline.core.imu.NominalGyroRange;
import plumbline.host.trace.BatchSource;

class CsvSourceTest {

    @TempDir
    private Path folder;

    @Test
    void shouldKeepAxesApartAndRoundToTheNearestCount() throws IOException {
        double g = 9.80665 * 16 / 32768;
        double dps = Math.toRadians(2000.0 / 32768);
        String row =
                "," + 101 * g + "," + -202 * g + "," + 303 * g + "," + 404 * dps + "," + -505 * dps + "," + 606 * dps;
        ImuBatch batch = read("t_us,ax,ay,az,gx,gy,gz\n0" + row + "\n10000" + row + "\n");
        assertEquals(404, batch.counts[0], 1);
        assertEquals(-505, batch.counts[1], 1);
        assertEquals(606, batch.counts[2], 1);
        assertEquals(101, batch.counts[3], 1);
        assertEquals(-202, batch.counts[4], 1);
        assertEquals(303, batch.counts[5], 1);
    }

    @Test
    void shouldSaturateAtBothEnds() throws IOException {
        ImuBatch batch = read("t_us,ax,ay,az,gx,gy,gz\n0,1e9,-1e9,0,99,-99,0\n10000,0,0,0,0,0,0\n");
        assertEquals(Short.MAX_VALUE, batch.counts[0]);
        assertEquals(Short.MIN_VALUE, batch.counts[1]);
        assertEquals(Short.MAX_VALUE, batch.counts[3]);
        assertEquals(Short.MIN_VALUE, batch.counts[4]);
    }

    @Test
    void shouldFindColumnsByNameAndPassOverOthers() throws IOException {
        ImuBatch batch =
                read("gz,note,t_us,az,ay,ax,gy,gx\n0,hello,0,9.80665,0,0,0,0\n0,there,10000,9.80665,0,0,0,0\n");
        assertEquals(2048, batch.counts[5], 1);
        assertEquals(2, batch.size);
    }

    @Test
    void shouldBeginANewBatchWhereStampsAreUneven() throws IOException {
        StringBuilder text = new StringBuilder("t_us,ax,ay,az,gx,gy,gz\n");
        long[] stamps = {0, 10_000, 20_001, 30_000, 40_050, 50_050, 90_000, 99_950};
        for (long stamp : stamps) {
            text.append(stamp).append(",0,0,9.8,0,0,0\n");
        }
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        try (CsvSource source = open(file)) {
            ImuBatch batch = new ImuBatch(BatchSource.MAX_BATCH);
            long[][] expected = {{0, 4}, {40_050, 2}, {90_000, 1}, {99_950, 1}};
            for (long[] run : expected) {
                assertTrue(source.next(batch));
                assertEquals(run[0], batch.firstSampleMicros);
                assertEquals(run[1], batch.size);
            }
            assertFalse(source.next(batch));
        }
    }

    private ImuBatch read(String text) throws IOException {
        try (CsvSource source = open(Files.writeString(folder.resolve("a.csv"), text))) {
            ImuBatch batch = new ImuBatch(BatchSource.MAX_BATCH);
            assertTrue(source.next(batch));
            return batch;
        }
    }

    private static CsvSource open(Path file) throws IOException {
        return new CsvSource(file, new NominalGyroRange(2000), new NominalAccelRange(16), false);
    }
}
