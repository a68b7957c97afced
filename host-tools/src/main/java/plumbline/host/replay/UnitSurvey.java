package plumbline.host.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import plumbline.core.posture.Command;
import plumbline.core.posture.Forward;
import plumbline.core.trace.Health;
import plumbline.host.trace.RecordedSink;

/** What a unit recorded beside its samples: what the wearer asked for, and how its loop fared at last. */
public final class UnitSurvey implements RecordedSink {

    private final List<String> commands = new ArrayList<>();
    private @Nullable Health lastHealth;

    @Override
    public void command(long atMicros, Command command, int value) {
        String name = command.name().toLowerCase(Locale.ROOT);
        String argument = switch (command) {
            case NEUTRAL, FINISH -> "";
            case SNOOZE -> " " + value + " s";
            case FORWARD ->
                " "
                        + (value >= 0 && value < Forward.values().length
                                ? Forward.of(value).text()
                                : value);
        };
        commands.add(String.format(Locale.ROOT, "%.3f s: %s%s", atMicros / 1e6, name, argument));
    }

    @Override
    public void health(Health health) {
        lastHealth = health;
    }

    /** A line each, in their order. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    /** The last report, or null if there was none. */
    public @Nullable Health lastHealth() {
        return lastHealth;
    }
}
