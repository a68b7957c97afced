package plumbline.emulator.wearer;

/**
 * One sensor that came off the line, and how it sits on the body.
 *
 * @param model its make
 * @param mounting how it sits
 * @param seed where its own errors are drawn from: the same seed is the same unit on another day
 */
public record SensorUnit(SensorModel model, Mounting mounting, long seed) {

    /** The same unit, sitting otherwise. */
    public SensorUnit mounted(Mounting other) {
        return new SensorUnit(model, other, seed);
    }
}
