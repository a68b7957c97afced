package plumbline.emulator.chip;

/** What a message without data carries. */
final class Nothing {
    static final byte[] BYTES = {};

    private Nothing() {}
}
