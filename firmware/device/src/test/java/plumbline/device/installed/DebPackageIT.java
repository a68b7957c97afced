package plumbline.device.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Install, upgrade, remove and purge in a root of its own; what lintian and systemd say. */
class DebPackageIT {

    private static final String DEB = System.getProperty("plumbline.deb", "");
    private static final String UNIT = "src/deb/plumbline.service";

    /** {@code ExitCode.BUS}: all was well until the bus, which no scratch root has. */
    private static final int NO_BUS = 7;

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
        ScratchRoot root = ScratchRoot.make(folder.resolve("root"));
        root.installJavaPackage("25.0.0");

        root.install(older());
        shouldBeReadyToStart(root);
        Path config = root.path("etc/plumbline/plumbline.toml");
        Path recording = root.path("var/lib/plumbline/recordings/morning/0.mcap");
        Files.createDirectories(recording.getParent());
        Files.writeString(recording, "dear");
        Files.writeString(config, "# mine\n");

        root.install(Path.of(DEB));
        assertEquals("# mine\n", Files.readString(config), "an upgrade keeps the wearer's settings");
        assertTrue(Files.exists(recording), "an upgrade keeps recordings");
        assertTrue(root.ok("plumbd", "--version").contains("plumbd"));

        Path cache = root.path("var/cache/plumbline/plumbd.aot");
        Files.delete(cache);
        root.installJavaPackage("25.0.1");
        assertTrue(Files.exists(cache), "another Java's package has the cache made again");

        root.ok("dpkg", "--remove", "plumbline");
        assertFalse(Files.exists(root.path("usr/share/plumbline/plumbd")));
        assertFalse(Files.exists(cache), "removing takes what can be made again");
        assertTrue(Files.exists(recording), "removing keeps recordings");
        assertTrue(Files.exists(config), "removing keeps settings");

        root.ok("dpkg", "--purge", "plumbline");
        assertFalse(Files.exists(root.path("var/lib/plumbline")), "purging takes all");
        assertFalse(Files.exists(root.path("etc/plumbline")), "purging takes all");
        assertNotEquals(0, root.run("id", "plumbline").exitCode());
    }

    private static void shouldBeReadyToStart(ScratchRoot root) throws IOException, InterruptedException {
        assertTrue(root.ok("id", "plumbline").matches("(?s).*i2c.*input.*"));
        assertTrue(Files.size(root.path("var/cache/plumbline/plumbd.aot")) > 0, "the AOT cache is made at install");
        assertTrue(Files.readString(root.path("usr/lib/modules-load.d/plumbline.conf"))
                .contains("i2c-dev"));
        Path wanted = root.path("etc/systemd/system/multi-user.target.wants/plumbline.service");
        assertTrue(Files.exists(wanted, LinkOption.NOFOLLOW_LINKS), "starts with the machine");
        Matcher documentation = Pattern.compile("Documentation=file:/(.*)").matcher(Files.readString(Path.of(UNIT)));
        assertTrue(documentation.find() && Files.exists(root.path(documentation.group(1))), "documented where it says");
        Run start = root.run(
                "env",
                "PLUMBLINE_PC_BUS=/dev/i2c-1",
                "plumbd",
                "--config",
                "/etc/plumbline/plumbline.toml",
                "--state",
                "/tmp/state",
                "--for",
                "1");
        assertEquals(NO_BUS, start.exitCode(), "the settings that come with it are taken: " + start.output());
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
}
