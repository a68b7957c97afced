package plumbline.host.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import plumbline.host.files.WrongUseException;
import plumbline.host.replay.Alert;

/** Which alerts are to be explained. */
final class AlertOptions {

    @Option(
            names = "--alerts",
            description =
                    "List the alerts: when, at what angle and load, beyond which limit, why then, felt or not, and"
                            + " where to look.")
    private boolean all;

    @Option(
            names = "--alert",
            paramLabel = "N",
            description =
                    "Explain alert N of the list of --alerts: what led to it, under which settings, what came of it.")
    private @Nullable Integer one;

    boolean any() {
        return all || one != null;
    }

    boolean one() {
        return one != null;
    }

    /** @throws WrongUseException if there is no alert of that number */
    List<Alert> of(List<Alert> alerts) {
        Integer number = one;
        if (number == null) {
            return all ? alerts : List.of();
        }
        if (number < 1 || number > alerts.size()) {
            throw new WrongUseException("--alert: expected "
                    + (alerts.isEmpty() ? "a recording with alerts" : "1 to " + alerts.size()) + ", found "
                    + (alerts.isEmpty() ? "one without" : number) + ".");
        }
        return List.of(alerts.get(number - 1));
    }
}
