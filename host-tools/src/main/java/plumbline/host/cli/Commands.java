package plumbline.host.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every command by name, in the order of the help. */
final class Commands {

    /** By name, so that a start builds only the one asked for: building all takes longer than most of them run. */
    static final Map<String, Class<?>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("demo", DemoCommand.class);
        ALL.put("replay", ReplayCommand.class);
        ALL.put("compare", CompareCommand.class);
        ALL.put("sweep", SweepCommand.class);
        ALL.put("accuracy", AccuracyCommand.class);
        ALL.put("inspect", InspectCommand.class);
        ALL.put("import", ImportCommand.class);
        ALL.put("export", ExportCommand.class);
        ALL.put("simulate", SimulateCommand.class);
        ALL.put("bench", BenchCommand.class);
        ALL.put("settings", SettingsCommand.class);
        ALL.put("warm-up", WarmUpCommand.class);
    }

    private Commands() {}
}
