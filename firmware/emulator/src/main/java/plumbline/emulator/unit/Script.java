package plumbline.emulator.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import plumbline.emulator.bus.EmulatedBus;

/** Lines that are carried out at their times: {@code 30s fault no-answer 1s; 60s tap 2}. */
final class Script implements EmulatedBus.Alarm {

    private record Step(long atNanos, String line) {}

    private final List<Step> steps = new ArrayList<>();
    private final Commands commands;
    private int next;

    private Script(Commands commands) {
        this.commands = commands;
    }

    /** @throws IllegalArgumentException if {@code text} can't be understood, naming the step */
    static void start(String text, long birthNanos, EmulatedBus bus, Commands commands) {
        Script script = new Script(commands);
        for (String step : text.split(";", -1)) {
            if (!step.isBlank()) {
                String[] parts = step.strip().split("\\s+", 2);
                if (parts.length < 2 || !Commands.knows(parts[1])) {
                    throw new IllegalArgumentException(
                            "a step of the script is a time and a line, such as 30s tap 2; found \"" + step.strip()
                                    + "\"");
                }
                script.steps.add(new Step(birthNanos + Spans.nanos(parts[0]), parts[1]));
            }
        }
        script.steps.sort(Comparator.comparingLong(Step::atNanos));
        if (!script.steps.isEmpty()) {
            bus.setAlarm(script, script.steps.get(0).atNanos());
        }
    }

    @Override
    public long ring(long nowNanos) {
        while (next < steps.size() && steps.get(next).atNanos() <= nowNanos) {
            commands.answer(steps.get(next).line());
            next++;
        }
        return next < steps.size() ? steps.get(next).atNanos() : Long.MAX_VALUE;
    }
}
