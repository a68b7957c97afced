package plumbline.device.haptics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MotorDataTest {

    @ParameterizedTest
    @CsvSource({"2000, 2970, 175", "1800, 3000, 205", "2000, 3000, 150", "1200, 1700, 235"})
    void shouldSetAnLraAsTheDataSheetsEquationsHaveIt(int ratedMilliVolts, int peakMilliVolts, int hertz) {
        MotorData lra = new MotorData(true, ratedMilliVolts, peakMilliVolts, hertz);

        double rated = ratedMilliVolts / 1e3 * Math.sqrt(1 - (4 * 300e-6 + 300e-6) * hertz) / 20.58e-3;
        assertEquals(Math.round(rated), lra.ratedVoltage());
        assertEquals(Math.round(peakMilliVolts / 1e3 / 21.22e-3), lra.overdriveClamp());
        assertEquals(Math.round((0.5 / hertz - 0.5e-3) / 0.1e-3), lra.driveTime());
        assertEquals(6, lra.library());
    }

    @Test
    void shouldDriveACoinErmWithItsRatedVoltageByALibraryForThreeVolts() {
        MotorData erm = MotorData.coinErm();

        assertEquals(Math.round(3.0 / 21.18e-3), erm.ratedVoltage());
        assertEquals(Math.round(3.0 / 21.59e-3), erm.overdriveClamp());
        assertEquals(0x13, erm.driveTime());
        assertEquals(4, erm.library());
    }

    @Test
    void shouldOverdriveAnErmOfLowVoltageByTheLibraryForIt() {
        MotorData erm = new MotorData(false, 1300, 3000, 0);

        assertEquals(Math.round(1.3 / 21.18e-3), erm.ratedVoltage());
        assertEquals(Math.round(3.0 / 21.59e-3), erm.overdriveClamp());
        assertEquals(1, erm.library());
    }

    @Test
    void shouldGiveAKnownLraTheCodeThatOthersFound() {
        assertEquals(0x53, MotorData.coinLra().ratedVoltage());
        assertEquals(0x18, MotorData.coinLra().driveTime());
    }

    @Test
    void shouldRefuseAMotorThatThereIsNot() {
        assertThrows(IllegalArgumentException.class, () -> new MotorData(false, 0, 3600, 0));
        assertThrows(IllegalArgumentException.class, () -> new MotorData(false, 3000, 2900, 0));
        assertThrows(IllegalArgumentException.class, () -> new MotorData(false, 3000, 6000, 0));
        assertThrows(IllegalArgumentException.class, () -> new MotorData(false, 3000, 3600, 175));
        assertThrows(IllegalArgumentException.class, () -> new MotorData(true, 2000, 2970, 0));
        assertThrows(IllegalArgumentException.class, () -> new MotorData(true, 2000, 2970, 301));
        assertThrows(IllegalArgumentException.class, () -> new HapticCalibration(256, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new HapticCalibration(0, 0, 4));
    }
}
