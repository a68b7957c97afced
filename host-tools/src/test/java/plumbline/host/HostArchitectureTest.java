package plumbline.host;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

/** Holds the arrows of the host tools: files, trace, csv, replay, then what uses replay, then the command line. */
class HostArchitectureTest {

    private static final JavaClasses HOST = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("plumbline.host");

    @Test
    void shouldKnowPicocliInTheCommandLineAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("plumbline.host.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(HOST);
    }

    @Test
    void shouldPointArrowsOneWay() {
        slices().matching("plumbline.host.(*)..").should().beFreeOfCycles().check(HOST);
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("files")
                .definedBy("plumbline.host.files..")
                .layer("trace")
                .definedBy("plumbline.host.trace..")
                .layer("csv")
                .definedBy("plumbline.host.csv..")
                .layer("replay")
                .definedBy("plumbline.host.replay..")
                .layer("uses")
                .definedBy(
                        "plumbline.host.compare..",
                        "plumbline.host.sweep..",
                        "plumbline.host.accuracy..",
                        "plumbline.host.playback..",
                        "plumbline.host.demo..",
                        "plumbline.host.bench..")
                .layer("cli")
                .definedBy("plumbline.host.cli..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("uses")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("replay")
                .mayOnlyBeAccessedByLayers("uses", "cli")
                .whereLayer("csv")
                .mayOnlyBeAccessedByLayers("replay", "uses", "cli")
                .whereLayer("trace")
                .mayOnlyBeAccessedByLayers("csv", "replay", "uses", "cli")
                .check(HOST);
    }

    @Test
    void shouldLeaveTheEmulatorToThoseWhoSimulate() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "plumbline.host.cli..",
                        "plumbline.host.trace..",
                        "plumbline.host.replay..",
                        "plumbline.host.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("plumbline.emulator..")
                .check(HOST);
    }

    @Test
    void shouldKnowTheDeviceByTheNameOfItsCommandAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("plumbline.device..", "com.pi4j..")
                .check(HOST);
    }

    @Test
    void shouldOwnTheTerminalInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("plumbline.host.screen..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jline.terminal..")
                .check(HOST);
    }
}
