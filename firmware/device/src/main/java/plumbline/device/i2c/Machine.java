package plumbline.device.i2c;

/**
 * The kind of machine, as Java names it.
 *
 * @param osArch the system property {@code os.arch}
 * @param isSupported true if the service runs on it
 * @param sentence the same as a user reads it, with what to do
 */
public record Machine(String osArch, boolean isSupported, String sentence) {

    /** This one. */
    public static Machine current() {
        return of(System.getProperty("os.arch", ""));
    }

    static Machine of(String osArch) {
        return switch (osArch) {
            case "aarch64" -> new Machine(osArch, true, "64-bit ARM");
            case "amd64", "x86_64" -> new Machine(osArch, true, "64-bit x86: for an emulated bus");
            case "arm", "armhf", "armv6l", "armv7l" ->
                new Machine(
                        osArch,
                        false,
                        "32-bit ARM (" + osArch + ") is too slow: Java has no compiler there. Take a Raspberry Pi"
                                + " Zero 2 W or newer, not the first Zero, and Raspberry Pi OS Lite (64-bit)");
            default ->
                new Machine(
                        osArch,
                        false,
                        "Plumbline does not run on " + osArch
                                + ": take a Raspberry Pi Zero 2 W with Raspberry Pi OS Lite" + " (64-bit)");
        };
    }
}
