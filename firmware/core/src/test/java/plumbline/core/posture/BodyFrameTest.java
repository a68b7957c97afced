package plumbline.core.posture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BodyFrameTest {

    private static final int ONE = 1 << 30;

    @Test
    void shouldMakeFrontHorizontalWhenItIsOnlyRoughlySo() {
        BodyFrame frame = BodyFrame.of(0, 0, 5000, 3000, 0, -2000);
        assertEquals(new BodyFrame(0, 0, ONE, ONE, 0, 0), frame);
        assertEquals(Forward.PLUS_X, frame.nearestForward());
        assertEquals(Forward.PLUS_Z, frame.nearestUp());
    }

    @Test
    void shouldRefuseAFrontThatPointsUpOrDown() {
        assertThrows(IllegalArgumentException.class, () -> BodyFrame.of(0, 0, ONE, 0, ONE / 10, ONE));
        assertThrows(IllegalArgumentException.class, () -> BodyFrame.of(0, 0, ONE, 0, 0, -ONE));
    }

    @Test
    void shouldRefuseNothing() {
        assertThrows(IllegalArgumentException.class, () -> BodyFrame.of(0, 0, 0, ONE, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> BodyFrame.of(0, 0, ONE, 0, 0, 0));
    }

    @Test
    void shouldNameWhatWasFoundWhenVectorsAreNoFrame() {
        Throwable refusal =
                assertThrows(IllegalArgumentException.class, () -> new BodyFrame(0, 0, ONE, ONE, 0, ONE / 100));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains("dot product"), message);
        assertThrows(IllegalArgumentException.class, () -> new BodyFrame(0, 0, ONE / 2, ONE, 0, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BodyFrame(Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE, 0, 0));
    }
}
