package plumbline.emulator.world;

import plumbline.core.imu.ImuBatch;
import plumbline.core.imu.ImuFormat;
import plumbline.emulator.wearer.Scenario;
import plumbline.emulator.wearer.SensorModel;

/** A world at 833 Hz that tests live through, sample by sample. */
abstract class LivedWorld {

    static final ImuFormat AT_833 = SensorModel.LSM6DSOX.format(833);
    static final long SECOND = 1_000_000_000;

    final short[] counts = new short[ImuBatch.CHANNELS];
    long nowNanos;

    World world(String scenario) {
        World world = new World(Scenario.parse("test", scenario), SensorModel.LSM6DSOX.unit(1), 3);
        world.begin(AT_833, 0);
        nowNanos = 0;
        return world;
    }

    void live(World world, double seconds) {
        for (int i = 0; i < seconds * 833; i++) {
            world.next(counts);
            nowNanos += AT_833.samplePeriodNanos();
        }
    }
}
