package plumbline.core.imu;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * The stored form of a calibration, little-endian.
 *
 * <pre>
 *   0  u32      magic "PLCA"
 *   4  u16      version, 1
 *   6  u16      rows of the bias table, 1 to 1024
 *   8  i32      temperature of the first row, 0.01 °C
 *  12  i32      step between rows, 0.01 °C
 *  16  i32      reference temperature, 0.01 °C
 *  20  i32 x 9  gyro matrix, Q24, row by row
 *  56  i32 x 9  accelerometer matrix
 *  92  i32 x 6  a row of biases: 10⁻⁶ °/s x, y, z, 10⁻⁶ g x, y, z; as often as there are rows
 *  end u32      CRC-32 (IEEE 802.3) of all bytes before
 * </pre>
 */
final class CalibrationCodec {

    private static final int MAGIC = 0x41434C50;
    private static final int VERSION = 1;
    private static final int ROWS_OFFSET = 6;
    private static final int HEADER_BYTES = 92;
    private static final int CRC_BYTES = 4;
    private static final int ROW_BYTES = Integer.BYTES * ImuBatch.CHANNELS;

    private CalibrationCodec() {}

    static byte[] encode(Calibration calibration) {
        BiasTable biases = calibration.biases();
        byte[] bytes = new byte[lengthFor(biases.rows())];
        ByteBuffer out = littleEndian(bytes);
        out.putInt(MAGIC).putShort((short) VERSION).putShort((short) biases.rows());
        out.putInt(biases.firstCentiC()).putInt(biases.stepCentiC()).putInt(biases.referenceCentiC());
        putMatrix(out, calibration.gyro());
        putMatrix(out, calibration.accel());
        for (int row = 0; row < biases.rows(); row++) {
            for (int channel = 0; channel < ImuBatch.CHANNELS; channel++) {
                out.putInt(biases.bias(row, channel));
            }
        }
        out.putInt(crc(bytes));
        return bytes;
    }

    static Calibration decode(byte[] bytes) {
        requireWhole(bytes);
        ByteBuffer in = littleEndian(bytes).position(ROWS_OFFSET);
        int rows = Short.toUnsignedInt(in.getShort());
        int firstCentiC = in.getInt();
        int stepCentiC = in.getInt();
        int referenceCentiC = in.getInt();
        try {
            AxisMatrix gyro = AxisMatrix.of(getInts(in, AxisMatrix.SIZE));
            AxisMatrix accel = AxisMatrix.of(getInts(in, AxisMatrix.SIZE));
            int[] biases = getInts(in, rows * ImuBatch.CHANNELS);
            return new Calibration(gyro, accel, BiasTable.of(firstCentiC, stepCentiC, referenceCentiC, biases));
        } catch (IllegalArgumentException outOfRange) {
            throw new CalibrationException(
                    "calibration holds a value out of range: " + outOfRange.getMessage(), outOfRange);
        }
    }

    private static void requireWhole(byte[] bytes) {
        int least = lengthFor(1);
        if (bytes.length < least) {
            throw new CalibrationException(
                    "calibration is cut: at least " + least + " bytes expected, found " + bytes.length);
        }
        ByteBuffer in = littleEndian(bytes);
        int magic = in.getInt();
        if (magic != MAGIC) {
            throw new CalibrationException(
                    "not a calibration: magic " + hex(MAGIC) + " (PLCA) expected, found " + hex(magic));
        }
        int version = Short.toUnsignedInt(in.getShort());
        if (version != VERSION) {
            throw new CalibrationException("calibration of version " + VERSION + " expected, found version " + version
                    + "; it was written by another release");
        }
        int rows = Short.toUnsignedInt(in.getShort());
        int length = lengthFor(rows);
        if (bytes.length != length) {
            throw new CalibrationException("calibration with " + rows + " temperature rows must have " + length
                    + " bytes, found " + bytes.length);
        }
        int stored = in.getInt(length - CRC_BYTES);
        int found = crc(bytes);
        if (stored != found) {
            throw new CalibrationException(
                    "calibration is damaged: CRC-32 " + hex(stored) + " expected, found " + hex(found));
        }
    }

    private static int lengthFor(int rows) {
        return HEADER_BYTES + rows * ROW_BYTES + CRC_BYTES;
    }

    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, bytes.length - CRC_BYTES);
        return (int) crc.getValue();
    }

    private static String hex(int value) {
        return String.format("0x%08X", value);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void putMatrix(ByteBuffer out, AxisMatrix matrix) {
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                out.putInt(matrix.entryQ24(row, column));
            }
        }
    }

    private static int[] getInts(ByteBuffer in, int count) {
        int[] values = new int[count];
        in.asIntBuffer().get(values);
        in.position(in.position() + count * Integer.BYTES);
        return values;
    }
}
