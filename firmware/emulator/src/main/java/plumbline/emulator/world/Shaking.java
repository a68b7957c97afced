package plumbline.emulator.world;

/** How a motor shakes the unit it sits in. What is faster than half the sample rate folds: no filter takes it away here. */
interface Shaking {

    /**
     * Adds the shaking, {@code step} seconds after the last call, to rates in dps and forces in g. Takes nothing from the heap.
     *
     * @param drive 0 to 1 of what is full for the motor
     */
    void add(double drive, double step, double[] into);
}
