package plumbline.device.imu;

/** Sixteen-bit two's complement as chips send it. */
final class Counts {

    private Counts() {}

    static short littleEndian(byte[] bytes, int at) {
        return (short) ((bytes[at] & 0xFF) | bytes[at + 1] << 8);
    }

    static short bigEndian(byte[] bytes, int at) {
        return (short) (bytes[at] << 8 | (bytes[at + 1] & 0xFF));
    }
}
