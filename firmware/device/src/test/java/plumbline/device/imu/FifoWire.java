package plumbline.device.imu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import plumbline.device.i2c.Wire;

/** A chip of InvenSense's as bare registers and bytes in a FIFO, with a switch for what goes wrong; takes nothing from the heap. */
final class FifoWire implements Wire {

    final int[] registers = new int[128];
    final byte[] fifo = new byte[4096];
    int held;
    int error;
    int dataError;
    final List<String> writes = new ArrayList<>();
    boolean record = true;

    private final int countRegister;
    private final int dataRegister;

    private FifoWire(int countRegister, int dataRegister) {
        this.countRegister = countRegister;
        this.dataRegister = dataRegister;
    }

    static FifoWire mpu(int identity, int powerOnManagement) {
        FifoWire wire = new FifoWire(0x72, 0x74);
        wire.registers[0x75] = identity;
        wire.registers[0x6B] = powerOnManagement;
        return wire;
    }

    static FifoWire icm() {
        FifoWire wire = new FifoWire(0x2E, 0x30);
        wire.registers[0x75] = 0x47;
        wire.powerOnIcm();
        return wire;
    }

    void powerOnIcm() {
        for (int i = 0; i < registers.length; i++) {
            registers[i] = 0;
        }
        registers[0x75] = 0x47;
        registers[0x4C] = 0x30;
        registers[0x4D] = 0x91;
        registers[0x4F] = 0x06;
        registers[0x50] = 0x06;
        registers[0x54] = 0x23;
        registers[0x2D] = 0x10;
    }

    /** One sample of an MPU: specific force, then angular rate. */
    void sample(int ax, int ay, int az, int gx, int gy, int gz) {
        put(ax);
        put(ay);
        put(az);
        put(gx);
        put(gy);
        put(gz);
    }

    /** One packet 3 of an ICM-42688-P. */
    void packet(int header, int ax, int gz, int temperature, int ticks) {
        fifo[held++] = (byte) header;
        put(ax);
        put(2);
        put(3);
        put(4);
        put(5);
        put(gz);
        fifo[held++] = (byte) temperature;
        put(ticks);
    }

    private void put(int value) {
        fifo[held++] = (byte) (value >> 8);
        fifo[held++] = (byte) value;
    }

    @Override
    public int address() {
        return 0x68;
    }

    @Override
    public int read(int register, byte[] into, int offset, int length) {
        if (error != 0) {
            return error;
        }
        if (register == dataRegister) {
            if (dataError != 0) {
                return dataError;
            }
            System.arraycopy(fifo, 0, into, offset, length);
            System.arraycopy(fifo, length, fifo, 0, held - length);
            held -= length;
            return length;
        }
        registers[countRegister] = held >> 8;
        registers[countRegister + 1] = held & 0xFF;
        for (int i = 0; i < length; i++) {
            into[offset + i] = (byte) registers[register + i];
        }
        return length;
    }

    @Override
    public int write(int register, byte[] from, int offset, int length) {
        throw new AssertionError("drivers write register by register");
    }

    @Override
    public int write(int register, int value) {
        if (error != 0) {
            return error;
        }
        if (record) {
            writes.add(String.format(Locale.ROOT, "%02X %02X", register, value));
        }
        boolean mpu = dataRegister == 0x74;
        if (mpu && register == 0x6B && (value & 0x80) != 0) {
            int identity = registers[0x75];
            Arrays.fill(registers, 0);
            registers[0x75] = identity;
            registers[0x6B] = MpuModel.MPU_6050.powerOnManagement();
            held = 0;
        } else if (mpu && register == 0x6A && (value & 4) != 0) {
            held = 0;
            registers[0x6A] = value & ~4;
        } else if (!mpu && register == 0x11 && value == 1) {
            powerOnIcm();
            held = 0;
        } else if (!mpu && register == 0x4B) {
            held = 0;
        } else {
            registers[register] = value;
        }
        return 1;
    }
}
