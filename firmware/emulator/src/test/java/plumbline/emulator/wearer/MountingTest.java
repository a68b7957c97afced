package plumbline.emulator.wearer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.core.posture.Forward;

class MountingTest {

    @Test
    void shouldTurnNamedAxesIntoTheTrunks() {
        Matrix m = new Mounting(Forward.MINUS_Z, Forward.PLUS_Y, 0, 0, 0).toTrunk();

        assertEquals(-1, m.xz());
        assertEquals(1, m.zy());
        assertEquals(-1, m.yx());
    }

    @Test
    void shouldTiltForwardByItsPitch() {
        Matrix m = new Mounting(Forward.PLUS_X, Forward.PLUS_Z, 30, 0, 0).toTrunk();

        assertEquals(-0.5, m.zx(), 1e-12);
        assertEquals(StrictMath.sqrt(0.75), m.zz(), 1e-12);
    }

    @Test
    void shouldBeARotationWhateverItsTurns() {
        Matrix m = new Mounting(Forward.PLUS_Y, Forward.MINUS_X, 33, -21, 140).toTrunk();
        Matrix one = m.times(m.transposed());

        assertEquals(1, one.xx(), 1e-12);
        assertEquals(1, one.yy(), 1e-12);
        assertEquals(1, one.zz(), 1e-12);
        assertEquals(0, one.xy(), 1e-12);
        assertEquals(0, one.yz(), 1e-12);
        double determinant = m.xx() * (m.yy() * m.zz() - m.yz() * m.zy())
                - m.xy() * (m.yx() * m.zz() - m.yz() * m.zx())
                + m.xz() * (m.yx() * m.zy() - m.yy() * m.zx());
        assertEquals(1, determinant, 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"PLUS_X,MINUS_X", "PLUS_Y,PLUS_Y", "LEARN,PLUS_Z", "PLUS_X,LEARN"})
    void shouldRefuseAxesThatAreNotAtRightAngles(Forward forward, Forward up) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new Mounting(forward, up, 0, 0, 0));

        assertEquals(
                "forward and up must be two sensor axes at right angles, found " + forward.text() + " and " + up.text(),
                refusal.getMessage());
    }
}
