package plumbline.device.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@code mvn package} made, started as the launcher does: its flags, its class path, and no emulator on it. */
final class Installation {

    private static final Path LAUNCHER = Path.of("plumbd");
    private static final String MAIN = "plumbline.device.app.Plumbd";

    private Installation() {}

    /** The command that starts the service with {@code arguments}. */
    static List<String> command(List<String> arguments) throws IOException {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(flags());
        all.addAll(List.of("-cp", classPath(), MAIN));
        all.addAll(arguments);
        return all;
    }

    /** The launcher's, of the JVM. */
    static List<String> flags() throws IOException {
        Matcher flags = Pattern.compile("^flags='([^']*)'", Pattern.MULTILINE).matcher(Files.readString(LAUNCHER));
        if (!flags.find()) {
            throw new IOException("the launcher has no line that begins with flags='");
        }
        return List.of(flags.group(1).strip().split("\\s+"));
    }

    private static String classPath() throws IOException {
        List<String> all = new ArrayList<>();
        all.add(property("plumbline.jar"));
        try (Stream<Path> lib = Files.list(Path.of(property("plumbline.lib")))) {
            lib.map(Path::toString)
                    .filter(jar -> jar.endsWith(".jar") && !jar.contains("plumbline-device"))
                    .forEach(all::add);
        }
        return String.join(":", all);
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("the build sets " + name + " for integration tests");
        }
        return value;
    }
}
