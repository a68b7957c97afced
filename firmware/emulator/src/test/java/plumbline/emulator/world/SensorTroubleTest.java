package plumbline.emulator.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SensorTroubleTest extends LivedWorld {

    @Test
    void shouldRepeatTheLastSampleWhileFrozen() {
        World world = world("walk 60s");
        live(world, 1);
        short[] last = counts.clone();
        world.freeze(nowNanos + SECOND);
        for (int i = 0; i < 800; i++) {
            world.next(counts);
            assertArrayEquals(last, counts);
        }
        live(world, 0.2);
        assertNotEquals(last[3], counts[3]);
    }

    @Test
    void shouldRepeatOneHalfWhileThatIsFrozen() {
        World world = world("walk 60s");
        live(world, 1);
        short[] last = counts.clone();
        world.freezeGyro(nowNanos + SECOND);
        live(world, 0.5);
        assertArrayEquals(Arrays.copyOf(last, 3), Arrays.copyOf(counts, 3));
        assertNotEquals(last[3], counts[3]);
        world.heal();
        live(world, 0.1);
        last = counts.clone();
        world.freezeAccel(nowNanos + SECOND);
        live(world, 0.5);
        assertArrayEquals(Arrays.copyOfRange(last, 3, 6), Arrays.copyOfRange(counts, 3, 6));
        assertNotEquals(last[0], counts[0]);
    }

    @Test
    void shouldHoldOneAxisAtItsStopWhileSaturated() {
        World world = world("upright 60s");
        live(world, 1);
        world.saturate(Long.MAX_VALUE);
        live(world, 1);
        assertEquals(Short.MAX_VALUE, counts[4]);
        world.heal();
        live(world, 0.01);
        assertNotEquals(Short.MAX_VALUE, counts[4]);
    }

    @Test
    void shouldReadHotWhileHot() {
        World world = world("upright 60s");
        live(world, 1);
        assertEquals(2250, world.temperatureCentiC(), 150);
        world.heat(nowNanos + SECOND);
        assertEquals(9500, world.temperatureCentiC());
        live(world, 1.1);
        assertEquals(2250, world.temperatureCentiC(), 150);
    }
}
