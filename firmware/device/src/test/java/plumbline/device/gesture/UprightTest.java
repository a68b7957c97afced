package plumbline.device.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.core.posture.Forward;

class UprightTest {

    private static final double ONE_Q30 = 1 << 30;

    /** In the case as it is made: lid away from the back, button up. */
    @ParameterizedTest
    @CsvSource({"0, 0", "12, 2", "30, 0", "34, 0", "-14, 0", "10, 24", "10, -24"})
    void shouldHoldForABackThatSlopesAsBacksDo(double flexionDeg, double leanDeg) {
        assertTrue(holds(Forward.MINUS_Z, Forward.PLUS_Y, flexionDeg, leanDeg));
    }

    @ParameterizedTest
    @CsvSource({"40, 0", "52, 0", "36, 0", "-16, 0", "10, 26", "10, -26", "-90, 0", "90, 0", "0, 90", "0, -90", "25, 25"
    })
    void shouldNotHoldForOneWhoIsBentOrLies(double flexionDeg, double leanDeg) {
        assertFalse(holds(Forward.MINUS_Z, Forward.PLUS_Y, flexionDeg, leanDeg));
    }

    @ParameterizedTest
    @CsvSource({
        "+x, +z", "+x, -z", "+x, +y", "+x, -y", "-x, +z", "-x, -z", "-x, +y", "-x, -y", "+y, +z", "+y, -z", "+y, +x",
        "+y, -x", "-y, +z", "-y, -z", "-y, +x", "-y, -x", "+z, +y", "+z, -y", "-z, +y", "-z, -y"
    })
    void shouldKnowTheAxesThatMayBeUpWithEachFront(String front, String up) {
        assertTrue(holds(Forward.of(front), Forward.of(up), 10, 0));
        assertTrue(holds(Forward.of(front), Forward.of(up), 30, 0));
        assertFalse(holds(Forward.of(front), Forward.of(up), 40, 0));
        assertFalse(holds(Forward.of(front), Forward.of(up), -20, 0));
        assertFalse(holds(Forward.of(front), Forward.of(up), 90, 0));
        assertFalse(holds(Forward.of(front), Forward.of(up), -90, 0));
    }

    @ParameterizedTest
    @CsvSource({"-z, +x", "-z, -x", "+z, +x", "+z, -x"})
    void shouldKnowAFlatBoardOnItsSide(String front, String up) {
        assertFalse(holds(Forward.of(front), Forward.of(up), 10, 0));
    }

    @Test
    void shouldRefuseOnlyWhatIsBetweenTheAxesWhileTheFrontIsToBeLearnt() {
        int held = 0;
        for (int flexionDeg = -180; flexionDeg < 180; flexionDeg++) {
            held += holds(Forward.LEARN, Forward.MINUS_Z, Forward.PLUS_Y, flexionDeg, 0) ? 1 : 0;
        }
        assertEquals(4 * 71, held, 4);
        assertFalse(holds(Forward.LEARN, Forward.MINUS_Z, Forward.PLUS_Y, 40, 0));
        assertTrue(holds(Forward.LEARN, Forward.PLUS_X, Forward.MINUS_Z, 34, 0));
    }

    private static boolean holds(Forward front, Forward up, double flexionDeg, double leanDeg) {
        return holds(front, front, up, flexionDeg, leanDeg);
    }

    /** Of a trunk whose board has {@code front} and {@code up}, and that is {@code named} so. */
    private static boolean holds(Forward named, Forward front, Forward up, double flexionDeg, double leanDeg) {
        double flexion = Math.toRadians(flexionDeg);
        double lean = Math.toRadians(leanDeg);
        double ahead = -Math.sin(flexion) * Math.cos(lean);
        double right = -Math.sin(lean);
        double along = Math.cos(flexion) * Math.cos(lean);
        Upright upright = new Upright();
        upright.mount(named);
        return upright.holds(
                q30(ahead * front.x() + along * up.x() + right * (front.y() * up.z() - front.z() * up.y())),
                q30(ahead * front.y() + along * up.y() + right * (front.z() * up.x() - front.x() * up.z())),
                q30(ahead * front.z() + along * up.z() + right * (front.x() * up.y() - front.y() * up.x())));
    }

    private static int q30(double part) {
        return (int) Math.round(part * ONE_Q30);
    }
}
