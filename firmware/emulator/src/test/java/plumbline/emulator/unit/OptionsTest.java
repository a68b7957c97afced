package plumbline.emulator.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.emulator.chip.Actuator;

class OptionsTest {

    private static Options read(Map<String, String> settings) {
        return Options.from(settings::get);
    }

    @Test
    void shouldHaveDefaults() {
        Options options = read(Map.of());
        assertEquals("upright-work", options.scenario().name());
        assertEquals(SensorKind.LSM6DSOX, options.sensor());
        assertEquals(400_000, options.busHz());
        assertEquals(1000, options.speedPermille());
        assertNull(options.control());
    }

    @Test
    void shouldReadWhatIsSet(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.scenario"), "upright 5s");
        Options options = read(Map.of(
                "plumbline.emulator.scenario", file.toString(),
                "plumbline.emulator.seed", "42",
                "plumbline.emulator.speed", "2.5",
                "plumbline.emulator.address", "0x6b",
                "plumbline.emulator.haptics", "off",
                "plumbline.emulator.control", "door"));
        assertEquals("mine.scenario", options.scenario().name());
        assertEquals(42, options.seed());
        assertEquals(2500, options.speedPermille());
        assertEquals(0x6B, options.address());
        assertNull(options.haptics());
        assertEquals(Path.of("door"), options.control());
    }

    @Test
    void shouldFitTheMotorThatIsAskedFor() {
        assertEquals(Actuator.linear(), read(Map.of()).haptics());
        assertEquals(
                Actuator.linear(),
                read(Map.of("plumbline.emulator.haptics", "lra")).haptics());
        assertEquals(
                Actuator.rotating(),
                read(Map.of("plumbline.emulator.haptics", "erm")).haptics());
    }

    @ParameterizedTest
    @CsvSource({
        "scenario, nothing",
        "scenario, /no/such.scenario",
        "seed, x",
        "speed, 0",
        "speed, NaN",
        "sensor, abacus",
        "bus-hz, -1",
        "haptics, maybe",
        "address, six"
    })
    void shouldNameTheSettingThatItCanNotUnderstand(String name, String value) {
        String full = "plumbline.emulator." + name;
        RuntimeException refused = assertThrows(RuntimeException.class, () -> read(Map.of(full, value)));
        assertTrue(String.valueOf(refused.getMessage()).contains(full), refused.getMessage());
    }
}
