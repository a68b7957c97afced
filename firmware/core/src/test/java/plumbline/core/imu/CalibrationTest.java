package plumbline.core.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final Calibration SOME = new Calibration(
            AxisMatrix.of(17_000_000, 1, 2, 3, 16_500_000, 5, -6, 7, 16_900_000),
            AxisMatrix.of(16_000_000, -100_000, 2, 300_000, 16_500_000, 5, -6, 70_000, 16_900_000),
            BiasTable.of(
                    2000, 50, 2050, 1_000, -2_000, 3_000, 10, 20, -30, 2_000, -2_000, 4_000, 11, 40, -30, 9_000, 0, 0,
                    0, 0, 0));

    @Test
    void shouldComeBackFromBytesAsItWas() {
        assertEquals(SOME, Calibration.fromBytes(SOME.toBytes()));
        assertEquals(
                Calibration.identity(),
                Calibration.fromBytes(Calibration.identity().toBytes()));
    }

    @Test
    void shouldHaveTheBytesThatWereWrittenOnce() {
        byte[] bytes = Calibration.identity().toBytes();
        assertEquals(120, bytes.length);
        assertEquals("504c4341" + "0100" + "0100" + "00000000" + "01000000" + "00000000" + "00000001", hex(bytes, 24));
    }

    @Test
    void shouldRefuseEveryFlippedBit() {
        byte[] bytes = SOME.toBytes();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThrows(CalibrationException.class, () -> Calibration.fromBytes(flipped));
        }
    }

    @Test
    void shouldRefuseEveryCutAndAnyLengthening() {
        byte[] bytes = SOME.toBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(CalibrationException.class, () -> Calibration.fromBytes(cut));
        }
        assertThrows(CalibrationException.class, () -> Calibration.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)));
    }

    @Test
    void shouldSayWhatWasExpectedAndWhatWasFound() {
        byte[] other = SOME.toBytes();
        other[4] = 9;
        String message = messageFor(other);
        assertTrue(message.contains("version 1") && message.contains("version 9"), message);
        byte[] text =
                "this is no calibration but a long line of text, longer than the least that one could be, much longer than that"
                        .repeat(2)
                        .getBytes(StandardCharsets.US_ASCII);
        message = messageFor(text);
        assertTrue(message.contains("0x41434C50") && message.contains("0x73696874"), message);
    }

    @Test
    void shouldInterpolateBetweenRowsAndHoldBeyondThem() {
        BiasTable table = SOME.biases();
        assertEquals(1_000, table.at(2000, 0));
        assertEquals(1_500, table.at(2025, 0));
        assertEquals(2_000, table.at(2050, 0));
        assertEquals(9_000, table.at(2100, 0));
        assertEquals(1_000, table.at(-5000, 0));
        assertEquals(9_000, table.at(9000, 0));
        assertEquals(9_000, table.at(Integer.MAX_VALUE, 0));
        assertEquals(2_000, table.at(ImuBatch.TEMPERATURE_UNKNOWN, 0));
        assertEquals(-2_000, table.at(2025, 1));
        assertEquals(30, table.at(2025, 4));
    }

    @Test
    void shouldRefuseValuesOutOfRangeByName() {
        assertThrows(IllegalArgumentException.class, () -> AxisMatrix.of(1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> AxisMatrix.of(Integer.MIN_VALUE, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> BiasTable.constant(0, 0, 0, 0, 0, 2_000_001));
        assertThrows(IllegalArgumentException.class, () -> BiasTable.of(0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> BiasTable.constant(1, 2, 3));
        assertThrows(IllegalArgumentException.class, BiasTable::constant);
    }

    private static String messageFor(byte[] bytes) {
        return String.valueOf(assertThrows(CalibrationException.class, () -> Calibration.fromBytes(bytes))
                .getMessage());
    }

    private static String hex(byte[] bytes, int length) {
        return HexFormat.of().formatHex(bytes, 0, length);
    }
}
