package plumbline.device.i2c;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kind of machine, as Java names it.
 *
 * @param osArch the system property {@code os.arch}
 * @param isSupported true if the service runs on it
 * @param isPc true if its own buses are none of ours
 * @param sentence the same as a user reads it, with what to do
 */
public record Machine(String osArch, boolean isSupported, boolean isPc, String sentence) {

    /**
     * In the environment: the one node that may be used on a PC, because it leads to a unit's chips and no others. The stand-in of
     * {@code hardware/emulation} sets it for the program that it runs.
     */
    public static final String PC_BUS = "PLUMBLINE_PC_BUS";

    /** This one. */
    public static Machine current() {
        return of(System.getProperty("os.arch", ""));
    }

    /**
     * Why {@code node} may not even be opened on this machine; null if it may. A PC's own buses lead to its memory, its fans and its
     * battery, and a service that looks for its chips writes to whatever is there.
     */
    @Nullable String refusal(String node, Map<String, String> environment) {
        if (!isPc || node.equals(environment.get(PC_BUS))) {
            return null;
        }
        return node
                + " is a PC's, and not touched: chips of the PC's own may be on it, and the service writes to some addresses."
                + " Without a unit's hardware, try plumb demo, or hardware/emulation. If that bus is an adapter with a unit's"
                + " chips and nothing else, say so with " + PC_BUS + "=" + node;
    }

    static Machine of(String osArch) {
        return switch (osArch) {
            case "aarch64" -> new Machine(osArch, true, false, "64-bit ARM");
            case "amd64", "x86_64" -> new Machine(osArch, true, true, "64-bit x86: for an emulated bus");
            case "arm", "armhf", "armv6l", "armv7l" ->
                new Machine(
                        osArch,
                        false,
                        false,
                        "32-bit ARM (" + osArch + ") is too slow: Java has no compiler there. Take a Raspberry Pi"
                                + " Zero 2 W or newer, not the first Zero, and Raspberry Pi OS Lite (64-bit)");
            default ->
                new Machine(
                        osArch,
                        false,
                        false,
                        "Plumbline does not run on " + osArch
                                + ": take a Raspberry Pi Zero 2 W with Raspberry Pi OS Lite" + " (64-bit)");
        };
    }
}
