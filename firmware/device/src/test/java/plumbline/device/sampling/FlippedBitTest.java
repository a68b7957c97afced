package plumbline.device.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.device.imu.Fault;
import plumbline.emulator.chip.EmulatedChip;
import plumbline.emulator.unit.SensorKind;

/** A bit that flips in a chip: each register that samples hang on is looked at often enough for a second. */
class FlippedBitTest {

    @ParameterizedTest
    @CsvSource({
        // FUNC_CFG_ACCESS first: with one of these no other register can be reached, nor the identity.
        "LSM6DSOX, 0x01, 0x80",
        "LSM6DSOX, 0x01, 0x40",
        "LSM6DSOX, 0x07, 0x01",
        "LSM6DSOX, 0x08, 0x08",
        "LSM6DSOX, 0x09, 0x10",
        "LSM6DSOX, 0x0A, 0x02",
        "LSM6DSOX, 0x10, 0x80",
        "LSM6DSOX, 0x11, 0x08",
        "LSM6DSOX, 0x12, 0x40",
        "LSM6DSOX, 0x13, 0x40",
        "LSM6DSOX, 0x14, 0x01",
        "LSM6DSOX, 0x15, 0x10",
        "LSM6DSOX, 0x16, 0x40",
        "LSM6DSOX, 0x17, 0x20",
        "LSM6DSOX, 0x18, 0x02",
        "LSM6DSOX, 0x19, 0x20",
        "MPU6050, 0x19, 0x01",
        "MPU6050, 0x1A, 0x04",
        "MPU6050, 0x1B, 0x08",
        "MPU6050, 0x1C, 0x08",
        "MPU6050, 0x23, 0x10",
        "MPU6050, 0x38, 0x10",
        "MPU6050, 0x6A, 0x40",
        "MPU6050, 0x6B, 0x40",
        // PWR_MGMT_2: one axis of six falls asleep.
        "MPU6050, 0x6C, 0x20",
        "ICM42688P, 0x16, 0x40",
        // INTF_CONFIG1: the gyro's range changes by itself.
        "ICM42688P, 0x4D, 0x80",
        "ICM42688P, 0x4C, 0x10",
        "ICM42688P, 0x4E, 0x02",
        "ICM42688P, 0x4F, 0x20",
        "ICM42688P, 0x50, 0x20",
        "ICM42688P, 0x54, 0x08",
        "ICM42688P, 0x5F, 0x01",
        // REG_BANK_SEL: other registers stand in place of these.
        "ICM42688P, 0x76, 0x01"
    })
    void shouldBeNoticedAndMendedWithinASecond(SensorKind kind, String register, String bits) {
        FaultTrial trial = new FaultTrial(kind).run(12.003);
        trial.forget();
        long millis = trial.suffer(
                trial.unit.unit.sensor(), Integer.decode(register), Integer.decode(bits), Fault.CONFIGURATION_CHANGED);

        assertTrue(millis >= 0 && millis < 1000, () -> "well after " + millis + " ms, told " + trial.began);
        trial.run(2);
        assertEquals(List.of(Fault.CONFIGURATION_CHANGED), trial.began);
        assertEquals(List.of(Fault.CONFIGURATION_CHANGED), trial.ended);
        assertTrue(trial.unit.loop.isRunning());
    }

    /** The service may be started, or its sensor plugged in, when it has happened. */
    @ParameterizedTest
    @ValueSource(ints = {0x40, 0x80})
    void shouldFindAnLsm6dsoxThatShowsAnotherBank(int bank) {
        FaultTrial trial = new FaultTrial(SensorKind.LSM6DSOX);
        trial.unit.unit.sensor().poke(0x01, bank);

        trial.run(1);

        assertTrue(trial.unit.tape.samples > 500);
        assertEquals(List.of(), trial.began);
    }

    /** CONTROL5: the pauses between the buzzes of a pattern are a fifth of what they were. */
    @Test
    void shouldBeNoticedAndMendedInTheHapticDriverToo() {
        FaultTrial trial = new FaultTrial(SensorKind.LSM6DSOX).run(12.003);
        EmulatedChip driver = Objects.requireNonNull(trial.unit.unit.haptics());
        trial.forget();

        long millis = trial.suffer(driver, 0x1F, 0x10, Fault.HAPTICS_MISSING);

        assertTrue(millis >= 0 && millis < 1000, () -> "well after " + millis + " ms");
        assertEquals(0x80, driver.peek(0x1F));
    }
}
