package plumbline.device.i2c;

/** A Pi4J device whose bus carries several messages between one start and one stop; Pi4J itself has no word for it. */
interface SeveralMessages {

    /** As {@link Wire#writeEach}, in one transfer. */
    int writeEach(byte[] registersAndValues, int count);
}
