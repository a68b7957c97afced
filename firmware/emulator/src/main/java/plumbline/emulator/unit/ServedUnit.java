package plumbline.emulator.unit;

import java.io.IOException;
import java.nio.file.Path;
import plumbline.emulator.bus.BusServer;

/**
 * The door to an emulated unit for programs that use system calls: a process of its own that serves the unit's bus on a Unix
 * socket, for {@code hardware/emulation} to stand in for {@code /dev/i2c-N}. The unit is as the system's settings say (see
 * {@link Options#fromSystem}). Runs until it is interrupted or terminated.
 */
public final class ServedUnit {

    private static final int WRONG_USE = 2;

    private ServedUnit() {}

    /** @param arguments the socket's path */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 1) {
            end("usage: java [-Dplumbline.emulator.OPTION=VALUE...] plumbline.emulator.unit.ServedUnit SOCKET");
        }
        try {
            EmulatedUnit unit = EmulatedUnit.current();
            BusServer server = BusServer.open(Path.of(arguments[0]), unit.bus());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "end"));
            System.out.println("serving " + unit.sensor().name() + " at " + arguments[0]);
        } catch (IOException | IllegalArgumentException e) {
            end(String.valueOf(e.getMessage()));
        }
        Thread.currentThread().join();
    }

    private static void end(String why) {
        System.err.println(why);
        System.exit(WRONG_USE);
    }

    private static void close(BusServer server) {
        try (server) {
            EmulatedUnit.end();
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
    }
}
