package plumbline.emulator.chip;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;

/** A DRV2605L with a linear motor, and hands to speak to it as time goes on. */
final class HapticBench {

    private static final long MILLI = 1_000_000;
    private static final long BEGIN = 7;

    final Drv2605l chip = new Drv2605l(Actuator.linear());
    long nowNanos = BEGIN;

    void wake() {
        write(0x01, 0);
    }

    void after(long millis) {
        nowNanos += millis * MILLI;
    }

    void write(int... bytes) {
        byte[] data = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            data[i] = (byte) bytes[i];
        }
        chip.write(data, 0, data.length, nowNanos);
    }

    String at(int register) {
        return at(register, 1);
    }

    String at(int register, int length) {
        write(register);
        return read(length);
    }

    String read(int length) {
        byte[] into = new byte[length];
        chip.read(into, 0, length, nowNanos);
        return HexFormat.of().formatHex(into);
    }

    /** All registers. */
    String dump() {
        return at(0, 0x23);
    }

    boolean motorRuns() {
        return chip.motorRuns(nowNanos);
    }

    String played(long index) {
        HapticLog.Entry entry = new HapticLog.Entry();
        assertTrue(chip.log().read(index, entry));
        return entry.effect + " at " + (entry.startNanos - BEGIN) / MILLI + " for " + entry.lengthNanos / MILLI
                + " ms at " + entry.amplitudePermille;
    }
}
