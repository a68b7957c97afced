package plumbline.host.demo;

import java.io.IOException;
import java.nio.file.Path;
import plumbline.emulator.unit.Options;

/** The service in this very process, for the launcher's cache, which holds what one process loaded. */
public final class Rehearsal {

    private static final int SECONDS = 4;

    private Rehearsal() {}

    /** Runs for seconds and ends the process. */
    public static void run(Path folder) throws IOException {
        UnitFiles files = UnitFiles.make(folder);
        System.setProperty(Options.PREFIX + "scenario", "demo");
        System.setProperty(Options.PREFIX + "speed", "10");
        System.setProperty(Options.PREFIX + "script", "5s tap 2");
        System.setProperty(Options.PREFIX + "control", files.control().toString());
        String[] arguments = {
            "--events",
            "--for",
            String.valueOf(SECONDS),
            "--state",
            folder.toString(),
            "--config",
            files.config().toString()
        };
        try {
            Class.forName(UnitCommand.MAIN).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (ReflectiveOperationException notThere) {
            throw new IllegalStateException(UnitCommand.MAIN + " can't be run from the class path", notThere);
        }
    }
}
