package plumbline.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

class HelpTest {

    @Test
    void shouldDescribeEveryCommandAndOption() {
        for (CommandLine command : Plumb.commandLine().getSubcommands().values()) {
            CommandSpec spec = command.getCommandSpec();
            assertTrue(spec.usageMessage().description().length > 0, spec.name());
            for (ArgSpec argument : spec.args()) {
                assertTrue(
                        Arrays.stream(argument.description()).anyMatch(line -> !line.isBlank()),
                        spec.name() + " " + argument.paramLabel());
            }
        }
    }

    @Test
    void shouldShowAnExampleInEveryHelp() {
        for (CommandLine command : Plumb.commandLine().getSubcommands().values()) {
            CommandSpec spec = command.getCommandSpec();
            if (!spec.usageMessage().hidden()) {
                CommandLineRun run = CommandLineRun.of(spec.name(), "--help");
                assertEquals(0, run.code());
                assertTrue(run.out().contains("Example: plumb " + spec.name()), run.out());
            }
        }
    }

    @Test
    void shouldNameEveryCommandAsTheTableDoes() {
        Commands.ALL.forEach((name, type) ->
                assertEquals(name, new CommandLine(type).getCommandSpec().name()));
    }

    @Test
    void shouldPrintHelpWithoutACommandAndRefuseAnUnknownOne() {
        assertEquals(0, CommandLineRun.of().code());
        assertTrue(CommandLineRun.of().out().contains("replay"));
        CommandLineRun wrong = CommandLineRun.of("repaly");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("replay"), wrong.err());
    }

    @Test
    void shouldListEverySetting() {
        assertTrue(CommandLineRun.of("settings").out().contains("posture.forwardThresholdDeg"));
        assertTrue(CommandLineRun.of("settings", "--json").out().contains("\"breaks.intervalMinutes\""));
    }
}
