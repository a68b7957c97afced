package plumbline.device.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.device.i2c.Bus;
import plumbline.device.i2c.ChipIdentity;
import plumbline.device.i2c.ChipPlace;
import plumbline.device.i2c.ChipReport;
import plumbline.device.i2c.ScriptedWire;
import plumbline.device.i2c.Wire;

class ImuFinderTest {

    private final Map<Integer, ScriptedWire> wires = new HashMap<>();

    private final Bus bus = new Bus() {
        @Override
        public String name() {
            return "/dev/i2c-1";
        }

        @Override
        public Wire at(int address) {
            return wires.computeIfAbsent(address, any -> new ScriptedWire(address).failsAlways(Wire.NO_ANSWER));
        }

        @Override
        public void close() {}
    };

    @ParameterizedTest
    @CsvSource({
        "0x6A, 0x0F, 0x6C, LSM6DSOX, LSM6DSOX",
        "0x6B, 0x0F, 0x6C, LSM6DSOX, LSM6DSOX",
        "0x68, 0x75, 0x68, MPU-6050, MPU-6050",
        "0x69, 0x75, 0x70, MPU-6500, MPU-6050",
        "0x68, 0x75, 0x71, MPU-9250, MPU-6050",
        "0x68, 0x75, 0x74, MPU-6515, MPU-6050",
        "0x68, 0x75, 0x98, ICM-20689, MPU-6050",
        "0x68, 0x75, 0xAF, ICM-20608-G, MPU-6050",
        "0x69, 0x75, 0x47, ICM-42688-P, ICM-42688-P"
    })
    void shouldFindWhatAnswersWithAKnownIdentity(
            String address, String register, String identity, String model, String sensor) {
        wire(Integer.decode(address)).holds(Integer.decode(register), Integer.decode(identity));

        ImuFinder.Found found = new ImuFinder(bus, ImuOptions.DEFAULT).find();

        assertEquals(model, found.model());
        assertEquals(sensor, found.driver().sensor());
        assertEquals(Integer.decode(address), found.address());
        assertEquals(Integer.decode(identity), found.identity());
    }

    @Test
    void shouldSayWhatEachAddressAnsweredWhenNothingFits() {
        wire(0x6A).holds(0x0F, 0x41);
        wire(0x6B).holds(0x0F, 0x6A);
        wire(0x68).holds(0x75, 0x12);

        SensorException refusal =
                assertThrows(SensorException.class, () -> new ImuFinder(bus, ImuOptions.DEFAULT).find());

        assertEquals(Fault.WRONG_IDENTITY, refusal.fault());
        assertEquals(
                "no inertial sensor that fits on /dev/i2c-1: 0x6A: a chip that is not known: register 0x0F should hold"
                        + " 0x6C (LSM6DSOX) and holds 0x41;"
                        + " 0x6B: LSM6DSL or LSM6DS3TR-C (register 0x0F holds 0x6A), which no driver here fits;"
                        + " 0x68: ICM-20602 (register 0x75 holds 0x12), which no driver here fits;"
                        + " 0x69: nobody answers",
                refusal.getMessage());
    }

    /** The check knows no chip that the service refuses, and the service takes none that the check doesn't. */
    @ParameterizedTest
    @ValueSource(ints = {0x6A, 0x6B, 0x68, 0x69})
    void shouldTakeForASensorWhatACheckTakesForOneWhateverTheIdentity(int address) {
        for (int identity = 0; identity <= 0xFF; identity++) {
            wires.clear();
            wire(address).holds(address < 0x6A ? 0x75 : 0x0F, identity).holds(0x01, 0);
            ChipPlace place = new ChipPlace(bus.at(address));
            place.ask();
            ChipReport told = place.report();

            ImuFinder.Found found = new ImuFinder(bus, ImuOptions.DEFAULT).look();

            assertEquals(told.fills(ChipIdentity.Role.SENSOR), found != null, told.sentence());
            if (found != null) {
                assertEquals(Objects.requireNonNull(told.chip()).name(), found.model());
                assertEquals(identity, found.identity());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x40, 0x80})
    void shouldFindAnLsm6dsoxThatShowsAnotherBank(int bank) {
        wire(0x6B).answers(0x0F, 0).answers(0x0F, 0);
        wire(0x6B).holds(0x01, bank).holds(0x0F, 0x6C);

        assertEquals(0x6B, new ImuFinder(bus, ImuOptions.DEFAULT).find().address());

        assertEquals(List.of("01 00"), wire(0x6B).writes());
    }

    @Test
    void shouldWriteNothingToAChipThatMerelyHoldsNothingWhereAnIdentityWouldBe() {
        wire(0x6B).holds(0x0F, 0x00).holds(0x01, 0x1B);

        assertNull(new ImuFinder(bus, ImuOptions.DEFAULT).look());

        assertEquals(List.of(), wire(0x6B).writes());
    }

    @Test
    void shouldTellAnEmptyBusFromAStuckOne() {
        ImuFinder finder = new ImuFinder(bus, ImuOptions.DEFAULT);
        assertEquals(
                Fault.NO_ANSWER,
                assertThrows(SensorException.class, finder::find).fault());

        for (int address : new int[] {0x6A, 0x6B, 0x68, 0x69}) {
            wire(address).failsAlways(Wire.TIMED_OUT);
        }
        assertEquals(
                Fault.BUS_STUCK,
                assertThrows(SensorException.class, finder::find).fault());
    }

    @Test
    void shouldLookOnBehindAChipThatIsNoSensor() {
        wire(0x68).holds(0x75, 0x00);
        wire(0x69).holds(0x75, 0x68);

        assertEquals(0x69, new ImuFinder(bus, ImuOptions.DEFAULT).find().address());
    }

    @ParameterizedTest
    @CsvSource({
        "0x6A, 0x0F, 0x6C, 1000, LSM6DSOX, rate of LSM6DSOX must be one of 104 208 416 833 1667 Hz; found 1000",
        "0x68, 0x75, 0x68, 833, MPU-6050, rate of MPU-6050 must be one of 1000 500 250 200 125 100 Hz; found 833",
        "0x68, 0x75, 0x47, 833, ICM-42688-P, rate of ICM-42688-P must be one of 1000 500 200 100 Hz; found 833"
    })
    void shouldGoOnAtTheBestRateOfASensorThatLacksTheOneWantedAndSaySo(
            String address, String register, String identity, int odr, String model, String sentence) {
        wire(Integer.decode(address)).holds(Integer.decode(register), Integer.decode(identity));

        ImuFinder.Found found = new ImuFinder(bus, new ImuOptions(odr, 1000, 8)).find();

        assertEquals(model, found.model());
        assertEquals(sentence.replace(';', ','), found.rateRefusal());
    }

    @Test
    void shouldKnowEveryRateThatSomeSensorHas() {
        assertEquals(
                List.of(100, 104, 125, 200, 208, 250, 416, 500, 833, 1000, 1667),
                List.copyOf(ImuOptions.knownRatesHz()));
    }

    @ParameterizedTest
    @CsvSource({
        "0x68, 0x75, 0x68, 0, 125, 8, gyro range of MPU-6050 must be one of 250 500 1000 2000 dps; found 125",
        "0x68, 0x75, 0x47, 0, 1000, 32, accelerometer range of ICM-42688-P must be one of 2 4 8 16 g; found 32"
    })
    void shouldRefuseWhatTheSensorCannotDoAndNameWhatItCan(
            String address, String register, String identity, int odr, int dps, int g, String sentence) {
        wire(Integer.decode(address)).holds(Integer.decode(register), Integer.decode(identity));
        ImuFinder finder = new ImuFinder(bus, new ImuOptions(odr, dps, g));

        Throwable refusal = assertThrows(IllegalArgumentException.class, finder::find);

        assertEquals(sentence.replace(';', ','), refusal.getMessage());
    }

    @Test
    void shouldPassOnTheRatesAndRangesThatAreWanted() {
        wire(0x68).holds(0x75, 0x47);

        ImuFinder.Found found = new ImuFinder(bus, new ImuOptions(200, 125, 2)).find();

        assertInstanceOf(Icm42688.class, found.driver());
        assertNull(found.rateRefusal());
    }

    private ScriptedWire wire(int address) {
        return wires.computeIfAbsent(address, any -> new ScriptedWire(address));
    }
}
