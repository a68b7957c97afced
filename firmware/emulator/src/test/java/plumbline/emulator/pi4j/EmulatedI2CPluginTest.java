package plumbline.emulator.pi4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.i2c.I2C;
import com.pi4j.io.i2c.I2CProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.core.time.ManualClock;
import plumbline.emulator.HeapMeter;
import plumbline.emulator.bus.BusFault;
import plumbline.emulator.bus.BusModel;
import plumbline.emulator.unit.EmulatedUnit;
import plumbline.emulator.unit.Options;
import plumbline.emulator.wearer.Scenario;

class EmulatedI2CPluginTest {
    private static final int IMU = 0x6A;
    private static final int CTRL1_XL = 0x10;

    private final ManualClock clock = new ManualClock(0);
    private final EmulatedUnit unit = unit();
    private final Context pi4j = Pi4J.newAutoContext();
    private final I2C imu = device(IMU);

    @BeforeEach
    void boot() {
        clock.advance(20_000_000);
    }

    @AfterEach
    void shutDown() {
        pi4j.shutdown();
    }

    private EmulatedUnit unit() {
        EmulatedUnit made =
                new EmulatedUnit(Options.of(Scenario.builtin("upright-work")).withBusHz(0), clock);
        EmulatedUnit.use(made);
        return made;
    }

    private I2C device(int address) {
        return pi4j.create(I2C.newConfigBuilder(pi4j).bus(1).device(address).build());
    }

    @Test
    void shouldBeFoundByPi4JOnTheClassPath() {
        assertInstanceOf(EmulatedI2CProvider.class, pi4j.provider(I2CProvider.class));
        assertEquals(EmulatedI2CProvider.ID, imu.provider().id());
    }

    @Test
    void shouldReadAndWriteRegisters() {
        assertEquals(0x6C, imu.readRegister(0x0F));
        assertEquals(1, imu.writeRegister(CTRL1_XL, (byte) 0x74));
        assertEquals(0x74, imu.readRegister(CTRL1_XL));
        assertEquals(2, imu.writeRegister(CTRL1_XL, new byte[] {9, 0x70, 0x7C, 9}, 1, 2));
        byte[] bytes = {1, 2, 3, 4};
        assertEquals(2, imu.readRegister(CTRL1_XL, bytes, 1, 2));
        assertArrayEquals(new byte[] {1, 0x70, 0x7C, 4}, bytes);
    }

    @Test
    void shouldReadAndWriteWithoutARegister() {
        assertEquals(1, imu.write((byte) 0x0F));
        assertEquals(0x6C, imu.read());
        assertEquals(2, imu.write(new byte[] {CTRL1_XL, 0x74}));
        byte[] bytes = new byte[3];
        assertEquals(1, imu.write(new byte[] {7, CTRL1_XL, 7}, 1, 1));
        assertEquals(1, imu.read(bytes, 1, 1));
        assertArrayEquals(new byte[] {0, 0x74, 0}, bytes);
        assertEquals(1, imu.readRegister(new byte[] {0x0F}, bytes, 2, 1));
        assertEquals(0x6C, bytes[2]);
        assertEquals(1, imu.writeRegister(new byte[] {CTRL1_XL}, new byte[] {0x70}, 1));
        imu.writeThenRead(new byte[] {CTRL1_XL}, 0, 1, 0, bytes, 0, 1);
        assertEquals(0x70, bytes[0]);
    }

    @Test
    void shouldReadNoMoreThanTheArrayHolds() {
        byte[] bytes = new byte[4];
        assertEquals(3, imu.readRegister(0x0F, bytes, 1, 100));
    }

    @Test
    void shouldReturnANegativeErrnoAndLeaveTheArrayAlone() {
        byte[] bytes = {1, 2};
        unit.inject(BusFault.NO_ANSWER, 0, Long.MAX_VALUE);
        assertEquals(BusModel.NO_ANSWER, imu.readRegister(0x0F));
        assertEquals(BusModel.NO_ANSWER, imu.readRegister(0x0F, bytes, 0, 2));
        assertEquals(BusModel.NO_ANSWER, imu.writeRegister(CTRL1_XL, (byte) 1));
        assertEquals(BusModel.NO_ANSWER, imu.read());
        assertArrayEquals(new byte[] {1, 2}, bytes);
        unit.inject(BusFault.BUS_STUCK, 0, Long.MAX_VALUE);
        assertEquals(BusModel.TIMED_OUT, imu.readRegister(0x0F));
        assertEquals(-22, imu.readRegister(0x0F, new byte[70_000], 0, 70_000));
        assertEquals(BusModel.NO_ANSWER, unitOf(0x33).readRegister(0));
    }

    @Test
    void shouldGiveATransferUpAfterASecondOrAsTheContextSays() {
        unit.inject(BusFault.BUS_STUCK, 0, Long.MAX_VALUE);
        long begin = clock.nanoTime();
        assertEquals(BusModel.TIMED_OUT, imu.readRegister(0x0F));
        assertEquals(1_000_000_000, clock.nanoTime() - begin);

        Context other = Pi4J.newContextBuilder()
                .autoDetect()
                .property(EmulatedI2CProvider.TIMEOUT_MILLIS, "50")
                .build();
        I2C same = other.create(I2C.newConfigBuilder(other).bus(1).device(IMU).build());
        begin = clock.nanoTime();
        assertEquals(BusModel.TIMED_OUT, same.readRegister(0x0F));
        assertEquals(50_000_000, clock.nanoTime() - begin);
        assertEquals(BusModel.TIMED_OUT, imu.readRegister(0x0F));
        assertEquals(100_000_000, clock.nanoTime() - begin);
        other.shutdown();
    }

    private I2C unitOf(int address) {
        unit.heal();
        return device(address);
    }

    @Test
    void shouldCarryTwoChipsOnOneBus() {
        I2C haptics = device(0x5A);
        assertEquals(0x6C, imu.readRegister(0x0F));
        assertEquals(7, haptics.readRegister(0x00) >> 5);
    }

    @Test
    void shouldRunAnActionWithTheBusHeld() {
        assertEquals(0x6C, imu.execute(() -> imu.readRegister(0x0F)));
    }

    @Test
    void shouldTakeNothingFromTheHeapForATransfer() {
        byte[] bytes = new byte[14];
        imu.writeRegister(CTRL1_XL, (byte) 0x74);
        assertEquals(0, HeapMeter.bytes(5, () -> {
            for (int i = 0; i < 20_000; i++) {
                clock.advance(50_000);
                imu.readRegister(0x20, bytes, 0, 14);
                imu.writeRegister(0x07, (byte) i);
                imu.readRegister(0x0F);
            }
        }));
    }
}
