package plumbline.device.os;

/**
 * The outcome of asking the system for something it may refuse.
 *
 * @param granted true if it was granted
 * @param sentence what was granted, or what was refused, why and what to do; for the log
 */
public record Permission(boolean granted, String sentence) {

    static Permission granted(String sentence) {
        return new Permission(true, sentence);
    }

    static Permission refused(String sentence) {
        return new Permission(false, sentence);
    }
}
