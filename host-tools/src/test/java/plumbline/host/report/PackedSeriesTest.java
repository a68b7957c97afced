package plumbline.host.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

class PackedSeriesTest {

    private final AngleSeries angles = new AngleSeries();

    private static short[] unpack(String base64) throws IOException {
        byte[] packed = Base64.getDecoder().decode(base64);
        byte[] bytes = new InflaterInputStream(new ByteArrayInputStream(packed)).readAllBytes();
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        short[] values = new short[bytes.length / 2];
        short value = 0;
        for (int i = 0; i < values.length; i++) {
            value += buffer.getShort();
            values[i] = value;
        }
        return values;
    }

    @Test
    void shouldGiveBackExtremesAndMarkWhatIsMissing() throws IOException {
        short missing = PackedSeries.MISSING;
        angles.add(0, 180_000, 0, 0);
        angles.add(100_000, -180_000, 0, 0);
        angles.add(600_000, 400_000_000, 0, 0);
        PackedSeries packed = new PackedSeries(angles, 0, 700_000);
        assertArrayEquals(
                new short[] {18_000, -18_000, missing, missing, missing, missing, Short.MAX_VALUE, missing},
                unpack(packed.pack(i -> angles.flexionMilliDeg(i) / 10)));
    }

    @Test
    void shouldBridgeASlotThatUnevenTimesSkipped() throws IOException {
        angles.add(40_000, 1, 0, 0);
        angles.add(160_000, 3, 0, 0);
        assertArrayEquals(
                new short[] {1, 1, 3}, unpack(new PackedSeries(angles, 0, 200_000).pack(angles::flexionMilliDeg)));
    }

    @Test
    void shouldTakeLongerStepsWhenATraceLastsDays() throws IOException {
        angles.add(0, 1, 0, 0);
        PackedSeries packed = new PackedSeries(angles, 0, 30L * 86_400 * 1_000_000);
        assertEquals(2600, packed.stepMillis());
        assertTrue(unpack(packed.pack(angles::flexionMilliDeg)).length < 1_000_001);
    }

    @Test
    void shouldKeepPointsThatLieOutsideTheTraceAtItsEnds() throws IOException {
        angles.add(900_000, 7, 0, 0);
        assertArrayEquals(new short[] {7}, unpack(new PackedSeries(angles, 1_000_000, 1_000_000).pack(i -> 7)));
    }
}
