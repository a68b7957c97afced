package plumbline.host.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import plumbline.core.posture.Setting;

/** {@code plumb settings}. */
@Command(
        name = "settings",
        description = "Lists every setting with its range and default.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: plumb settings --json"})
final class SettingsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print the list as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonOut.print(out, table());
            return ExitCode.DONE;
        }
        out.printf(Locale.ROOT, "%-30s %-14s %-9s %s%n", "name", "takes", "default", "meaning");
        for (Setting setting : Setting.values()) {
            out.printf(
                    Locale.ROOT,
                    "%-30s %-14s %-9s %s%n",
                    setting.key(),
                    setting.rangeText(),
                    setting.format(setting.defaultValue()),
                    setting.summary());
        }
        out.println();
        out.println("A settings file is TOML with these names, a line each: posture.policy = \"delay\"");
        return ExitCode.DONE;
    }

    private static List<Map<String, Object>> table() {
        List<Map<String, Object>> table = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", setting.key());
            row.put("unit", setting.unit());
            if (setting.choices().isEmpty()) {
                row.put("min", setting.min());
                row.put("max", setting.max());
                row.put("default", setting.defaultValue());
            } else {
                row.put("choices", setting.choices());
                row.put("default", setting.format(setting.defaultValue()));
            }
            row.put("meaning", setting.summary());
            table.add(row);
        }
        return table;
    }
}
