package plumbline.device.haptics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.core.time.ManualClock;
import plumbline.device.i2c.Wire;

class Drv2605lDiagnosisTest {

    @ParameterizedTest
    @ValueSource(ints = {Wire.NO_ANSWER, Wire.NO_SUCH_DEVICE})
    void shouldKnowNoMotorWhereNobodyAnswers(int error) {
        assertNull(verdict(error));
    }

    @Test
    void shouldNotTakeABusInTroubleForAMissingDriver() {
        MotorVerdict verdict = verdict(Wire.TIMED_OUT);
        assertNotNull(verdict);
        assertFalse(verdict.passed());
    }

    private static @Nullable MotorVerdict verdict(int error) {
        return new Drv2605lDiagnosis(new Failing(Drv2605l.ADDRESS, error), MotorData.coinLra(), new ManualClock(0))
                .run();
    }

    /** Answers everything with {@code error}. */
    private record Failing(int address, int error) implements Wire {

        @Override
        public int read(int register, byte[] into, int offset, int length) {
            return error;
        }

        @Override
        public int write(int register, byte[] from, int offset, int length) {
            return error;
        }

        @Override
        public int write(int register, int value) {
            return error;
        }
    }
}
