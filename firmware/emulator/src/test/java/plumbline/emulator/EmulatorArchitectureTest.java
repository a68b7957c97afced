package plumbline.emulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the emulator to the core and to numbers that are the same on every machine. */
class EmulatorArchitectureTest {

    private static final JavaClasses EMULATOR = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("plumbline.emulator");

    @Test
    void shouldKnowTheCoreAloneFromTheWearer() {
        noClasses()
                .that()
                .resideInAPackage("plumbline.emulator.wearer")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "plumbline.emulator.wearer",
                        "plumbline.core.imu",
                        "plumbline.core.posture",
                        "java..",
                        "org.jspecify..")
                .check(EMULATOR);
    }

    @Test
    void shouldUseNothingThatDiffersBetweenMachinesInTheWearer() {
        noClasses()
                .that()
                .resideInAPackage("plumbline.emulator.wearer")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Math")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.time..", "java.util.random..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .check(EMULATOR);
    }

    @Test
    void shouldKnowPi4JInItsPluginAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("plumbline.emulator.pi4j")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.pi4j..")
                .check(EMULATOR);
    }
}
