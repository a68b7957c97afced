package plumbline.device.i2c;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a bus: for the log at start, and for {@code plumbd --check}.
 *
 * @param bus such as {@code /dev/i2c-1}
 * @param provider of Pi4J that carries it; empty if none could be opened
 * @param machine the kind of machine
 * @param node its device node, or null if none carries the bus, or it has no such name
 * @param chips one for each known address, whether it answers or not
 * @param speed or null if no chip is there to measure it with
 * @param problems sentences; with any of them the unit can't work
 * @param warnings sentences; with these it works, but not as well as it could
 */
public record BusReport(
        String bus,
        String provider,
        Machine machine,
        @Nullable NodeReport node,
        List<ChipReport> chips,
        @Nullable BusSpeed speed,
        List<String> problems,
        List<String> warnings) {

    public boolean isUsable() {
        return problems.isEmpty();
    }

    /** Of a machine on which nothing was tried. */
    public static BusReport refused(String bus, Machine machine) {
        return new BusReport(bus, "", machine, null, List.of(), null, List.of(machine.sentence()), List.of());
    }

    static BusReport unopened(String bus, Machine machine, @Nullable NodeReport node, String why) {
        List<String> problems = new ArrayList<>();
        if (!machine.isSupported()) {
            problems.add(machine.sentence());
        }
        problems.add(node == null || node.isUsable() ? why : node.sentence());
        return new BusReport(bus, "", machine, node, List.of(), null, problems, List.of());
    }

    static BusReport opened(
            String bus,
            String provider,
            Machine machine,
            @Nullable NodeReport node,
            List<ChipReport> chips,
            @Nullable BusSpeed speed) {
        List<String> problems = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        if (!machine.isSupported()) {
            problems.add(machine.sentence());
        }
        if (chips.stream().noneMatch(chip -> chip.fills(ChipIdentity.Role.SENSOR))) {
            problems.add("no sensor on " + bus + "; "
                    + String.join("; ", chips.stream().map(ChipReport::sentence).toList()));
        }
        if (chips.stream().noneMatch(chip -> chip.fills(ChipIdentity.Role.HAPTICS))) {
            warnings.add("no haptic driver on " + bus + ": the unit can't nudge");
        }
        chips.stream()
                .filter(chip -> chip.answers() && (chip.chip() == null || chip.fills(ChipIdentity.Role.NONE)))
                .forEach(chip -> warnings.add(chip.sentence()));
        if (speed != null && speed.isSlow()) {
            warnings.add(speed.sentence());
        }
        return new BusReport(bus, provider, machine, node, chips, speed, problems, warnings);
    }
}
