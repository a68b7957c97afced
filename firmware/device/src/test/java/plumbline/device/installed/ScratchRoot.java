package plumbline.device.installed;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Debian in a folder, with this JVM's Java where a package would put it. Java is not of this Debian's release: its files
 * are copied in, and a stand-in of a package owns the name, so that dependencies hold.
 */
final class ScratchRoot {

    /** What a run-time needs none of, and would take long to copy. */
    private static final List<String> LEFT_OUT = List.of("src.zip", "ct.sym", "jmods", "include", "man");

    private final Path folder;

    private ScratchRoot(Path folder) {
        this.folder = folder;
    }

    /** Skips the test where that can't be had. */
    static ScratchRoot make(Path folder) throws IOException, InterruptedException {
        assumeTrue("root".equals(System.getProperty("user.name")), "needs root, for a root of its own");
        Run.assumeProgram("mmdebstrap", "mmdebstrap");
        Run.assumeProgram("unshare", "util-linux");
        Run alone = Run.of("unshare", "--mount", "true");
        assumeTrue(alone.exitCode() == 0, "needs a mount namespace, for Java's /proc: " + alone.output());
        Run.ok("mmdebstrap", "--quiet", "--variant=essential", "--include=adduser", "bookworm", folder.toString());
        ScratchRoot root = new ScratchRoot(folder);
        root.copyJava();
        return root;
    }

    Path path(String inside) {
        return folder.resolve(inside);
    }

    Run run(String... command) throws IOException, InterruptedException {
        return Run.of(inside(command));
    }

    String ok(String... command) throws IOException, InterruptedException {
        return Run.ok(inside(command));
    }

    void install(Path deb) throws IOException, InterruptedException {
        Path inside = Files.copy(deb, folder.resolve("package.deb"));
        ok("dpkg", "--force-confold", "--install", "/package.deb");
        Files.delete(inside);
    }

    /** A package that says it is Java and changes a file where Java lies. */
    void installJavaPackage(String version) throws IOException, InterruptedException {
        Path unpacked = Files.createTempDirectory(folder, "java");
        Path control = Files.createDirectories(unpacked.resolve("DEBIAN")).resolve("control");
        Files.writeString(control, """
                Package: openjdk-25-jre-headless
                Version: %s
                Architecture: all
                Maintainer: Plumbline developers <maintainers@plumbline.invalid>
                Description: stands in for Java
                """.formatted(version));
        Path file = unpacked.resolve("usr/lib/jvm/stand-in/version");
        Files.createDirectories(file.getParent());
        Files.writeString(file, version);
        Path deb = folder.resolve("java.deb");
        Run.ok("dpkg-deb", "--build", unpacked.toString(), deb.toString());
        install(deb);
    }

    private void copyJava() throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("java.home"));
        Path copied = folder.resolve("usr/lib/jvm/java-25");
        Path lib = Files.createDirectories(copied.resolve("lib"));
        copy(home, copied, "lib");
        copy(home.resolve("lib"), lib, "");
    }

    private static void copy(Path from, Path to, String but) throws IOException, InterruptedException {
        try (Stream<Path> all = Files.list(from)) {
            for (Path path : all.toList()) {
                String name = path.getFileName().toString();
                if (!LEFT_OUT.contains(name) && !name.equals(but)) {
                    Run.ok("cp", "-a", path.toString(), to.toString());
                }
            }
        }
    }

    /** Java finds itself by /proc, which nobody sees but the command. */
    private String[] inside(String... command) {
        List<String> before = List.of(
                "unshare",
                "--mount",
                "sh",
                "-c",
                "mount -t proc proc \"$0/proc\" && exec chroot \"$0\" \"$@\"",
                folder.toString());
        return Stream.concat(before.stream(), Stream.of(command)).toArray(String[]::new);
    }
}
