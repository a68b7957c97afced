package plumbline.device.sampling;

import plumbline.device.i2c.Bus;
import plumbline.device.i2c.Wire;
import plumbline.device.imu.EmulatedWire;
import plumbline.emulator.bus.BusModel;

/** An emulated bus by its model alone, without the system's calls between. Takes nothing from the heap after construction. */
final class ModelBus implements Bus {

    private final Wire[] wires = new Wire[128];

    ModelBus(BusModel model) {
        for (int address = 0; address < wires.length; address++) {
            wires[address] = new EmulatedWire(model, address);
        }
    }

    @Override
    public String name() {
        return "emulated";
    }

    @Override
    public Wire at(int address) {
        return wires[address];
    }

    @Override
    public void close() {}
}
