package plumbline.emulator.unit;

import java.util.List;
import plumbline.emulator.bus.BusFault;
import plumbline.emulator.chip.Drv2605l;
import plumbline.emulator.wearer.Scenario;
import plumbline.emulator.wearer.ScenarioException;
import plumbline.emulator.world.Jolt;

/**
 * The language of the control door: a line is answered by one line, {@code ok …} or {@code error …}. Any thread.
 *
 * <pre>
 * slouch [25deg]           the wearer slouches for five minutes, or until told otherwise
 * straighten               sits up; ends the slouch that the scenario is in
 * walk [60s]               walks
 * rest [90s]               takes a break: stands up, walks, sits down
 * do LINE                  any line of a scenario
 * tap [N]                  somebody taps on the case
 * jolt KIND [10s]          something else jolts it, see Jolt
 * react on|off             whether the wearer sits up after a buzz
 * shake on|off             whether the motor's shaking reaches the sensor
 * fault NAME [ADDR] [FOR]  FOR such as 200ms, or once (no-answer's default), or forever; see BusFault
 * heal                     ends every fault
 * unplug [ADDR] | plug [ADDR]   all chips, or one
 * where                    what the wearer truly does, see Whereabouts
 * haptics [SINCE]          what the haptic driver played, from number SINCE on
 * </pre>
 */
final class Commands {
    private static final List<String> VERBS = List.of(
            "slouch",
            "straighten",
            "walk",
            "rest",
            "do",
            "tap",
            "jolt",
            "react",
            "shake",
            "fault",
            "heal",
            "unplug",
            "plug",
            "where",
            "haptics");
    private static final String DEFAULT_FOR = "1s";

    private final EmulatedUnit unit;

    Commands(EmulatedUnit unit) {
        this.unit = unit;
    }

    static boolean knows(String line) {
        return VERBS.contains(line.strip().split("\\s+", 2)[0]);
    }

    /** Carries {@code line} out. */
    String answer(String line) {
        String[] words = line.strip().split("\\s+");
        try {
            synchronized (unit.bus()) {
                unit.bus().catchUp();
                return "ok"
                        + answer(
                                words,
                                words.length > 1
                                        ? line.strip()
                                                .substring(words[0].length())
                                                .strip()
                                        : "");
            }
        } catch (IllegalArgumentException | ScenarioException refused) {
            return "error " + String.valueOf(refused.getMessage()).replace('\n', ' ');
        }
    }

    private String answer(String[] words, String rest) {
        switch (words[0]) {
            case "slouch" -> perform("slouch " + word(words, 1, "25deg") + " 5min");
            case "straighten" -> unit.world().straighten();
            case "walk" -> perform("walk " + word(words, 1, "60s"));
            case "rest" -> perform("stand\nwalk " + word(words, 1, "90s") + "\nsit");
            case "do" -> perform(rest);
            case "tap" -> unit.world().tap(count(word(words, 1, "1")));
            case "jolt" -> unit.world().jolt(Jolt.of(word(words, 1, "")), Spans.nanos(word(words, 2, "10s")) * 1e-9);
            case "react" -> unit.world().react(on(words));
            case "shake" -> unit.world().shake(on(words));
            case "fault" -> fault(words);
            case "heal" -> unit.heal();
            case "unplug", "plug" -> plug(words);
            case "where" -> {
                return " " + Whereabouts.of(unit).line();
            }
            case "haptics" -> {
                return Played.lines(unit, count(word(words, 1, "0")));
            }
            default ->
                throw new IllegalArgumentException(
                        "expected one of " + String.join(", ", VERBS) + "; found \"" + words[0] + "\"");
        }
        return "";
    }

    private void perform(String lines) {
        unit.world().interject(Scenario.parse("control", lines));
    }

    private void fault(String[] words) {
        BusFault fault = BusFault.of(word(words, 1, ""));
        int next = 2;
        int address = 0;
        if (next < words.length && words[next].startsWith("0x")) {
            address = Integer.decode(words[next++]);
        }
        String span = word(words, next, fault == BusFault.NO_ANSWER ? "once" : DEFAULT_FOR);
        unit.inject(fault, address, span.equals("once") ? 0 : Spans.nanos(span));
    }

    private void plug(String[] words) {
        int haptics = unit.haptics() == null ? unit.sensor().address() : Drv2605l.ADDRESS;
        int[] addresses = words.length > 1
                ? new int[] {Integer.decode(words[1])}
                : new int[] {unit.sensor().address(), haptics};
        for (int address : addresses) {
            if (words[0].equals("plug")) {
                unit.bus().plug(address);
            } else {
                unit.bus().unplug(address, Long.MAX_VALUE);
            }
        }
    }

    private static String word(String[] words, int index, String otherwise) {
        return index < words.length ? words[index] : otherwise;
    }

    private static boolean on(String[] words) {
        String word = word(words, 1, "on");
        if (!word.equals("on") && !word.equals("off")) {
            throw new IllegalArgumentException("expected on or off, found \"" + word + "\"");
        }
        return word.equals("on");
    }

    private static int count(String word) {
        int count = Integer.parseInt(word);
        if (count < 0) {
            throw new IllegalArgumentException("expected a number from 0 on, found " + word);
        }
        return count;
    }
}
