package plumbline.device.imu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.core.imu.ImuBatch;
import plumbline.core.time.ManualClock;
import plumbline.device.i2c.Bus;
import plumbline.device.i2c.Wire;
import plumbline.emulator.bus.EmulatedBus;
import plumbline.emulator.chip.EmulatedChip;
import plumbline.emulator.chip.Icm42688;
import plumbline.emulator.chip.Mpu6050;
import plumbline.emulator.chip.MpuKind;

/** Drivers and emulated chips, written apart from the same data sheets, against each other at 400 kHz. */
class InvenSenseOnABusTest {

    private static final long MILLI = 1_000_000;
    private static final int HZ_400_000 = 400_000;

    private final ManualClock clock = new ManualClock(5_000_000_000L);
    private final EmulatedBus wires = new EmulatedBus(clock, HZ_400_000);
    private final NumberedMotion motion = new NumberedMotion();
    private final ImuBatch batch = new ImuBatch(64);
    private final List<Integer> numbers = new ArrayList<>();
    private final List<Long> micros = new ArrayList<>();
    private long nextPollNanos = clock.nanoTime();

    static Stream<Arguments> chips() {
        return Stream.of("MPU-6050", "MPU-6500", "MPU-9250", "ICM-20689", "ICM-42688-P")
                .map(Arguments::of);
    }

    private ImuDriver found(String name, int clockPpm) {
        long now = clock.nanoTime();
        EmulatedChip chip = name.equals("ICM-42688-P")
                ? new Icm42688(Icm42688.ADDRESS, motion, clockPpm, now)
                : new Mpu6050(Mpu6050.OTHER_ADDRESS, MpuKind.valueOf(name.replace('-', '_')), motion, clockPpm, now);
        wires.attach(chip);
        ImuFinder.Found found = find();
        assertEquals(name, found.model());
        assertEquals(chip.address(), found.address());
        return found.driver();
    }

    private ImuFinder.Found find() {
        Bus bus = new Bus() {
            @Override
            public String name() {
                return "emulated";
            }

            @Override
            public Wire at(int address) {
                return new EmulatedWire(wires, address);
            }

            @Override
            public void close() {}
        };
        return new ImuFinder(bus, ImuOptions.DEFAULT).find();
    }

    @ParameterizedTest
    @MethodSource("chips")
    void shouldDeliverEverySampleOnceWithEveryAxisInItsPlace(String name) {
        ImuDriver imu = running(name, 0);
        for (int i = 0; i < 1000; i++) {
            poll(imu, 10 + i % 7);
        }

        assertConsecutive(numbers);
        for (int i = 1; i < micros.size(); i++) {
            assertEquals(1000, micros.get(i) - micros.get(i - 1));
        }
        assertTrue(numbers.size() > 12_900, () -> "samples " + numbers.size());
        for (int channel = 1; channel < 6; channel++) {
            assertEquals(1000 * channel, batch.counts[channel]);
        }
    }

    @ParameterizedTest
    @MethodSource("chips")
    void shouldReadTheTemperatureItHas(String name) {
        motion.temperatureCentiC = 4200;
        ImuDriver imu = running(name, 0);
        int found = ImuBatch.TEMPERATURE_UNKNOWN;
        for (int i = 0; i < 150; i++) {
            poll(imu, 10);
            found = batch.temperatureCentiC == ImuBatch.TEMPERATURE_UNKNOWN ? found : batch.temperatureCentiC;
        }
        assertEquals(4200, found, 50);
    }

    @ParameterizedTest
    @MethodSource("chips")
    void shouldBridgeALossWithinASampleOrSo(String name) {
        ImuDriver imu = running(name, 0);
        for (int i = 0; i < 20; i++) {
            poll(imu, 10);
        }
        int lastNumber = numbers.getLast();
        long lastMicros = micros.getLast();

        poll(imu, 700);
        for (int i = 0; i < 20; i++) {
            poll(imu, 10);
        }

        int last = numbers.size() - 1;
        long bySamples = (numbers.get(last) - lastNumber) * 1000L;
        long offMicros = micros.get(last) - lastMicros - bySamples;
        assertTrue(Math.abs(offMicros) <= 2000, () -> "off by " + offMicros);
        assertTrue(numbers.get(last) - lastNumber > 850);
        assertEquals(1, imu.overflows());
        assertTrue(imu.isRunning());
        assertEquals(1000, imu.fifoPeakPermille(), 30);
    }

    @ParameterizedTest
    @MethodSource("chips")
    void shouldFollowAClockThatIsOnePercentOff(String name) {
        ImuDriver imu = running(name, 10_000);
        for (int i = 0; i < 500; i++) {
            poll(imu, 15);
        }
        assertConsecutive(numbers);
        assertEquals(0, imu.overflows());
    }

    @ParameterizedTest
    @MethodSource("chips")
    void shouldNoticeThatPowerWasLost(String name) {
        ImuDriver imu = running(name, 0);
        poll(imu, 10);
        wires.chip(name.equals("ICM-42688-P") ? 0x68 : 0x69).powerCycle(clock.nanoTime());
        assertFault(imu, Fault.SENSOR_RESET, 400);
        imu.start(clock.nanoTime());
        runUp(imu);
    }

    @ParameterizedTest
    @MethodSource("chips")
    void shouldNoticeAFlippedBit(String name) {
        ImuDriver imu = running(name, 0);
        poll(imu, 10);
        boolean icm = name.equals("ICM-42688-P");
        EmulatedChip chip = wires.chip(icm ? 0x68 : 0x69);
        int register = icm ? 0x4F : 0x1B;
        chip.poke(register, chip.peek(register) ^ (icm ? 0x20 : 0x08));
        assertFault(imu, Fault.CONFIGURATION_CHANGED, 1000);
    }

    @ParameterizedTest
    @MethodSource("chips")
    void shouldPassTheSelfTestOfASoundChip(String name) {
        found(name, 0);
        motion.still = true;
        SelfTestVerdict verdict = find().selfTest().run(clock);
        assertTrue(verdict.passed(), verdict::toString);
        assertEquals(name.equals("MPU-6050") ? 6 : 9, verdict.axes().size());
    }

    private ImuDriver running(String name, int clockPpm) {
        ImuDriver imu = found(name, clockPpm);
        imu.start(clock.nanoTime());
        runUp(imu);
        return imu;
    }

    private void runUp(ImuDriver imu) {
        for (int i = 0; i < 60 && !imu.isRunning(); i++) {
            assertEquals(0, poll(imu, 10), () -> "fault " + imu.fault());
        }
        assertTrue(imu.isRunning());
    }

    private void assertFault(ImuDriver imu, Fault expected, int withinMillis) {
        int outcome = 0;
        for (int i = 0; i < withinMillis && outcome != ImuDriver.FAULT; i += 10) {
            outcome = poll(imu, 10);
        }
        assertEquals(ImuDriver.FAULT, outcome);
        assertEquals(expected, imu.fault());
    }

    private static void assertConsecutive(List<Integer> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            assertEquals((numbers.get(i - 1) + 1) & 0x7FFF, numbers.get(i));
        }
    }

    private int poll(ImuDriver imu, long afterMillis) {
        nextPollNanos = Math.max(nextPollNanos, clock.nanoTime()) + afterMillis * MILLI;
        clock.sleepUntil(nextPollNanos);
        int outcome = imu.poll(clock.nanoTime(), batch);
        for (int i = 0; i < outcome; i++) {
            numbers.add((int) batch.counts[i * ImuBatch.CHANNELS]);
            micros.add(batch.sampleMicros(i));
        }
        return outcome;
    }
}
