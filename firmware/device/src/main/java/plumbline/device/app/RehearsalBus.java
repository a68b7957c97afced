package plumbline.device.app;

import plumbline.core.time.LoopClock;
import plumbline.device.i2c.Bus;
import plumbline.device.i2c.Wire;

/**
 * A bus with nothing but an LSM6DSOX that lies still, so that a start can be rehearsed where there is no hardware: the AOT
 * cache of an installation is made of what this makes the service load.
 */
final class RehearsalBus implements Bus {

    private final LoopClock clock;

    RehearsalBus(LoopClock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rehearsal";
    }

    @Override
    public Wire at(int address) {
        return address == StillSensor.ADDRESS ? new StillSensor(clock) : new Nobody(address);
    }

    @Override
    public void close() {}

    /** Where no chip is. */
    record Nobody(int address) implements Wire {

        @Override
        public int read(int register, byte[] into, int offset, int length) {
            return NO_ANSWER;
        }

        @Override
        public int write(int register, byte[] from, int offset, int length) {
            return NO_ANSWER;
        }

        @Override
        public int write(int register, int value) {
            return NO_ANSWER;
        }
    }
}
