package plumbline.emulator.wearer;

/** One coordinate of the motion with its first and second derivative in time, summed up anew for every sample. */
final class Signal {
    double value;
    double rate;
    double accel;

    void set(Ramp ramp) {
        value = ramp.value();
        rate = ramp.rate();
        accel = ramp.accel();
    }

    void clear() {
        value = 0;
        rate = 0;
        accel = 0;
    }

    /** Adds a motion that swells and fades with {@code envelope}: the product rule, twice. */
    void add(double v, double r, double a, Ramp envelope) {
        double e = envelope.value();
        double er = envelope.rate();
        value += e * v;
        rate += e * r + er * v;
        accel += e * a + 2 * er * r + envelope.accel() * v;
    }
}
