package plumbline.host.demo;

import java.nio.file.Path;

/**
 * What is shown.
 *
 * @param scenario what the wearer does: a name of {@link plumbline.emulator.wearer.Scenario#builtinNames()}, or a file
 * @param speed seconds of the unit a second
 * @param seed of the wearer and the day
 * @param folder of the unit's state, new or empty
 */
public record DemoOptions(String scenario, double speed, long seed, Path folder) {}
