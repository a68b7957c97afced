package plumbline.device.imu;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import plumbline.core.imu.KnownSensors;
import plumbline.core.time.LoopClock;
import plumbline.device.i2c.Bus;
import plumbline.device.i2c.Wire;

/** Finds which inertial sensor a bus has, by asking for identities where the known ones live, and sets up its driver. */
public final class ImuFinder {

    /** A chip's built-in self-test; blocks, and leaves the chip reset. */
    @FunctionalInterface
    public interface SelfTest {

        /** @throws SensorException if the chip doesn't answer, is another one, or has no samples */
        SelfTestVerdict run(LoopClock clock);
    }

    /**
     * A sensor found.
     *
     * @param driver not started yet
     * @param model the chip it really is, as its maker writes it; {@link ImuDriver#sensor()} is the one it behaves as
     * @param address 7-bit
     * @param identity what WHO_AM_I holds
     * @param selfTest while the driver isn't running
     */
    public record Found(ImuDriver driver, String model, int address, int identity, SelfTest selfTest) {}

    private static final int[] ST_ADDRESSES = {0x6A, 0x6B};
    private static final int[] INVENSENSE_ADDRESSES = {0x68, 0x69};

    private final Bus bus;
    private final ImuOptions options;
    private final List<String> answers = new ArrayList<>();
    private final byte[] identity = new byte[1];
    private Fault fault = Fault.NO_ANSWER;

    public ImuFinder(Bus bus, ImuOptions options) {
        this.bus = bus;
        this.options = options;
    }

    /**
     * The first sensor that a driver fits, at 0x6A, 0x6B, 0x68 or 0x69.
     *
     * @throws SensorException if there is none, saying what each address answered and what was expected
     * @throws IllegalArgumentException if it has no such rate or range, naming those it has
     */
    public Found find() {
        answers.clear();
        fault = Fault.NO_ANSWER;
        for (int address : ST_ADDRESSES) {
            Found found = lookForSt(bus.at(address));
            if (found != null) {
                return found;
            }
        }
        for (int address : INVENSENSE_ADDRESSES) {
            Found found = lookForInvenSense(bus.at(address));
            if (found != null) {
                return found;
            }
        }
        throw new SensorException(
                fault, "no inertial sensor that fits on " + bus.name() + ": " + String.join("; ", answers));
    }

    private @Nullable Found lookForSt(Wire wire) {
        int found = identityOf(wire, Lsm6dsoxRegisters.WHO_AM_I);
        if (found < 0) {
            return null;
        }
        if (found == Lsm6dsoxRegisters.IDENTITY) {
            Lsm6dsox driver = new Lsm6dsox(wire, options.forLsm6dsox());
            SelfTest selfTest = clock -> new Lsm6dsoxSelfTest(wire, clock).run();
            return new Found(driver, KnownSensors.LSM6DSOX, wire.address(), found, selfTest);
        }
        refuse(wire, found, null, "0x6C (LSM6DSOX)");
        return null;
    }

    private @Nullable Found lookForInvenSense(Wire wire) {
        int found = identityOf(wire, MpuRegisters.WHO_AM_I);
        if (found < 0) {
            return null;
        }
        if (found == Icm42688Registers.IDENTITY) {
            Icm42688 driver = new Icm42688(wire, options.forIcm42688());
            SelfTest selfTest = clock -> new Icm42688SelfTest(wire, clock).run();
            return new Found(driver, KnownSensors.ICM_42688_P, wire.address(), found, selfTest);
        }
        MpuModel model = MpuModel.of(found);
        if (model != null && model.isSupported()) {
            Mpu6050 driver = new Mpu6050(wire, model, options.forMpu6050());
            SelfTest selfTest = clock -> new MpuSelfTest(wire, model, clock).run();
            return new Found(driver, model.text(), wire.address(), found, selfTest);
        }
        refuse(wire, found, model, "0x68 (MPU-6050), an heir of it, or 0x47 (ICM-42688-P)");
        return null;
    }

    /** @return -1 if nothing answers, which is then said */
    private int identityOf(Wire wire, int register) {
        int result = wire.read(register, identity, 0, 1);
        if (result > 0) {
            return identity[0] & 0xFF;
        }
        Fault why = Trouble.faultOf(result);
        if (fault == Fault.NO_ANSWER) {
            fault = why;
        }
        answers.add(hex(wire.address()) + " " + why.text());
        return -1;
    }

    private void refuse(Wire wire, int found, @Nullable MpuModel model, String expected) {
        fault = Fault.WRONG_IDENTITY;
        String name = model == null ? "unknown" : model.text() + ", which no driver here fits";
        answers.add(hex(wire.address()) + " has identity " + hex(found) + " (" + name + "), expected " + expected);
    }

    private static String hex(int value) {
        return String.format(Locale.ROOT, "0x%02X", value);
    }
}
