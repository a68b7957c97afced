package plumbline.device.imu;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.core.time.LoopClock;
import plumbline.device.i2c.Bus;
import plumbline.device.i2c.ChipIdentity;
import plumbline.device.i2c.ChipPlace;
import plumbline.device.i2c.KnownChips;
import plumbline.device.i2c.Wire;

/**
 * Finds which inertial sensor a bus has, by asking for identities where the {@linkplain KnownChips known ones} live, and sets up
 * its driver.
 */
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
     * @param rateRefusal null if it has the rate that is wanted; else that it has not, and which it has: then it runs at its best
     */
    public record Found(
            ImuDriver driver,
            String model,
            int address,
            int identity,
            SelfTest selfTest,
            @Nullable String rateRefusal) {}

    private final Bus bus;
    private final ImuOptions options;
    private final ChipPlace[] places;
    private final @Nullable HiddenLsm6dsox[] hidden;

    public ImuFinder(Bus bus, ImuOptions options) {
        this.bus = bus;
        this.options = options;
        places = KnownChips.addresses(ChipIdentity.Role.SENSOR).stream()
                .map(address -> new ChipPlace(bus.at(address)))
                .toArray(ChipPlace[]::new);
        hidden = new @Nullable HiddenLsm6dsox[places.length];
        for (int i = 0; i < places.length; i++) {
            Wire wire = places[i].wire();
            hidden[i] = KnownChips.LSM6DSOX.addresses().contains(wire.address()) ? new HiddenLsm6dsox(wire) : null;
        }
    }

    /**
     * The first sensor that a driver fits, at 0x6A, 0x6B, 0x68 or 0x69.
     *
     * @throws SensorException if there is none, saying what each address answered and what was expected
     * @throws IllegalArgumentException if it has no such range, naming those it has
     */
    public Found find() {
        Found found = look();
        if (found == null) {
            throw refusal();
        }
        return found;
    }

    /** As {@link #find}, but null if there is none; takes something from the heap for one that is found only. */
    public @Nullable Found look() {
        for (int i = 0; i < places.length; i++) {
            ChipPlace place = places[i];
            HiddenLsm6dsox unseen = hidden[i];
            int identity = place.ask();
            if (identity == 0 && unseen != null && unseen.uncover()) {
                identity = place.ask();
            }
            ChipIdentity chip = place.chip();
            if (chip != null && chip.role() == ChipIdentity.Role.SENSOR) {
                return found(place.wire(), chip, identity);
            }
        }
        return null;
    }

    private Found found(Wire wire, ChipIdentity chip, int identity) {
        try {
            return found(wire, chip, identity, options, null);
        } catch (IllegalArgumentException e) {
            return found(wire, chip, identity, options.withBestRate(), e.getMessage());
        }
    }

    private static Found found(
            Wire wire, ChipIdentity chip, int identity, ImuOptions options, @Nullable String rateRefusal) {
        ImuDriver driver;
        SelfTest selfTest;
        MpuModel model = MpuModel.of(chip);
        if (model != null) {
            driver = new Mpu6050(wire, model, options.forMpu6050());
            selfTest = clock -> new MpuSelfTest(wire, model, clock).run();
        } else if (chip.equals(KnownChips.ICM_42688_P)) {
            driver = new Icm42688(wire, options.forIcm42688());
            selfTest = clock -> new Icm42688SelfTest(wire, clock).run();
        } else {
            driver = new Lsm6dsox(wire, options.forLsm6dsox());
            selfTest = clock -> new Lsm6dsoxSelfTest(wire, clock).run();
        }
        return new Found(driver, chip.name(), wire.address(), identity, selfTest, rateRefusal);
    }

    /** What the last {@link #look} met, where it found none. */
    public SensorException refusal() {
        String answers =
                Arrays.stream(places).map(place -> place.report().sentence()).collect(Collectors.joining("; "));
        return new SensorException(fault(), "no inertial sensor that fits on " + bus.name() + ": " + answers);
    }

    private Fault fault() {
        Fault fault = Fault.NO_ANSWER;
        for (ChipPlace place : places) {
            if (place.answer() >= 0) {
                return Fault.WRONG_IDENTITY;
            }
            fault = fault == Fault.NO_ANSWER ? Trouble.faultOf(place.answer()) : fault;
        }
        return fault;
    }
}
