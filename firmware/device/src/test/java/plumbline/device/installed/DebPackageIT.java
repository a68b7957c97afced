package plumbline.device.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Install, upgrade, remove and purge in a root of its own; what lintian and systemd say. */
class DebPackageIT {

    private static final String DEB = System.getProperty("plumbline.deb", "");
    private static final String UNIT = "src/deb/plumbline.service";

    @TempDir
    private Path folder;

    @Test
    void shouldHaveNoErrorsForLintian() throws Exception {
        Run.assumeProgram("lintian", "lintian");
        Run.ok("lintian", "--fail-on", "error", DEB);
    }

    @Test
    void shouldBeExposedByAtMostTwoOfTen() throws Exception {
        Run.assumeProgram("systemd-analyze", "systemd");
        Run.ok("systemd-analyze", "security", "--offline=true", "--threshold=20", UNIT);
    }

    @Test
    void shouldInstallUpgradeRemoveAndPurge() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "needs root, for a root of its own");
        Run.assumeProgram("mmdebstrap", "mmdebstrap");
        Path root = folder.resolve("root");
        Run.ok("mmdebstrap", "--quiet", "--variant=essential", "--include=adduser", "bookworm", root.toString());

        install(root, older());
        assertTrue(Run.ok("chroot", root.toString(), "id", "plumbline").matches("(?s).*i2c.*input.*"));
        Path config = root.resolve("etc/plumbline/plumbline.toml");
        Path recording = root.resolve("var/lib/plumbline/recordings/morning/0.mcap");
        Files.createDirectories(recording.getParent());
        Files.writeString(recording, "dear");
        Files.writeString(config, "# mine\n");

        install(root, Path.of(DEB));
        assertEquals("# mine\n", Files.readString(config), "an upgrade keeps the wearer's settings");
        assertTrue(Files.exists(recording), "an upgrade keeps recordings");
        Path launcher = root.resolve("usr/share/plumbline/plumbd");
        assertTrue(Run.ok(launcher.toString(), "--version").contains("plumbd"));

        dpkg(root, "--remove", "plumbline");
        assertFalse(Files.exists(launcher));
        assertTrue(Files.exists(recording), "removing keeps recordings");
        assertTrue(Files.exists(config), "removing keeps settings");

        dpkg(root, "--purge", "plumbline");
        assertFalse(Files.exists(root.resolve("var/lib/plumbline")), "purging takes all");
        assertFalse(Files.exists(root.resolve("etc/plumbline")), "purging takes all");
        assertNotEquals(0, Run.of("chroot", root.toString(), "id", "plumbline").exitCode());
    }

    /** The same package under an older version. */
    private Path older() throws IOException, InterruptedException {
        Path unpacked = folder.resolve("older");
        Run.ok("dpkg-deb", "--raw-extract", DEB, unpacked.toString());
        Path control = unpacked.resolve("DEBIAN/control");
        Files.writeString(control, Files.readString(control).replaceFirst("Version: .*", "Version: 0.0.1"));
        Path deb = folder.resolve("older.deb");
        Run.ok("dpkg-deb", "--build", unpacked.toString(), deb.toString());
        return deb;
    }

    /** Java is not of this root's release, so it is not asked for. */
    private static void install(Path root, Path deb) throws IOException, InterruptedException {
        Path inside = Files.copy(deb, root.resolve("package.deb"));
        dpkg(root, "--force-depends", "--force-confold", "--install", "/package.deb");
        Files.delete(inside);
    }

    private static void dpkg(Path root, String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 3];
        command[0] = "chroot";
        command[1] = root.toString();
        command[2] = "dpkg";
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        Run.ok(command);
    }
}
