package plumbline.device.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.core.imu.ImuBatch;
import plumbline.core.time.ManualClock;
import plumbline.device.i2c.Bus;
import plumbline.device.i2c.Wire;
import plumbline.emulator.unit.EmulatedUnit;
import plumbline.emulator.unit.Options;
import plumbline.emulator.unit.SensorKind;
import plumbline.emulator.wearer.Scenario;

/** A FIFO that is full after a pause, on a bus that gives a transfer up after {@link Bus#TIMEOUT_MILLIS}. */
class BacklogTest {

    private static final long MILLI = 1_000_000;
    private static final long STEP = 12 * MILLI;
    private static final int CATCH_UP_STEPS = 100;

    private final ManualClock clock = new ManualClock(MILLI);
    private final ImuBatch batch = new ImuBatch(4096);

    @ParameterizedTest
    @CsvSource({
        "LSM6DSOX, 833, 400000, 250",
        "LSM6DSOX, 1667, 400000, 120",
        "LSM6DSOX, 208, 100000, 1000",
        "MPU6050, 1000, 400000, 75",
        "MPU6050, 200, 100000, 350",
        "ICM42688P, 1000, 400000, 120",
        "ICM42688P, 200, 100000, 600"
    })
    void shouldCatchUpInTransfersThatAreNeverGivenUp(SensorKind kind, int rateHz, int busHz, int pauseMillis) {
        Options options =
                Options.of(Scenario.builtin("upright-work")).withSensor(kind).withBusHz(busHz);
        EmulatedUnit unit = new EmulatedUnit(options, clock);
        unit.bus().timeOutAfter(Bus.TIMEOUT_MILLIS * MILLI);
        ImuDriver imu = bringUp(unit, rateHz);
        long begunNanos = clock.nanoTime();
        int samples = poll(imu);

        clock.advance(pauseMillis * MILLI);
        long deadlineNanos = clock.nanoTime();
        for (int i = 0; i < CATCH_UP_STEPS; i++) {
            samples += poll(imu);
            deadlineNanos += STEP;
            clock.sleepUntil(deadlineNanos);
        }

        assertNull(imu.fault());
        assertEquals(0, imu.overflows());
        assertTrue(imu.fifoPeakPermille() > 600, () -> "the FIFO held " + imu.fifoPeakPermille() + " permille");
        double expected = (clock.nanoTime() - begunNanos) * 1e-9 * rateHz;
        assertEquals(expected, samples, expected / 50 + STEP * 1e-9 * rateHz);
    }

    private ImuDriver bringUp(EmulatedUnit unit, int rateHz) {
        Bus bus = new ModelBus(unit.bus());
        ImuOptions wanted = new ImuOptions(rateHz, ImuOptions.DEFAULT.gyroDps(), ImuOptions.DEFAULT.accelG());
        clock.advance(100 * MILLI);
        ImuDriver imu = new ImuFinder(bus, wanted).find().driver();
        imu.start(clock.nanoTime());
        while (poll(imu) == 0) {
            assertNull(imu.fault());
            clock.advance(STEP);
        }
        return imu;
    }

    private int poll(ImuDriver imu) {
        int samples = imu.poll(clock.nanoTime(), batch);
        assertTrue(samples != ImuDriver.FAULT, () -> imu.fault() + " " + imu.faultFound());
        return samples;
    }

    /** Fails where a transfer is given up. */
    private record ModelBus(plumbline.emulator.bus.BusModel model) implements Bus {

        @Override
        public String name() {
            return "emulated";
        }

        @Override
        public Wire at(int address) {
            return new EmulatedWire(
                    transfer -> {
                        int result = model.transfer(transfer);
                        assertTrue(result != Wire.TIMED_OUT, "given up");
                        return result;
                    },
                    address);
        }

        @Override
        public void close() {}
    }
}
