package plumbline.device;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of the design. */
class DeviceArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("plumbline.device");

    @Test
    void shouldKnowPi4jInOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("plumbline.device.i2c..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.pi4j..")
                .check(classes);
    }

    @Test
    void shouldKnowNoEmulator() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("plumbline.emulator..", "plumbline.host..")
                .check(classes);
    }

    @Test
    void shouldCallTheSystemFromTwoPackages() {
        noClasses()
                .that()
                .resideOutsideOfPackages("plumbline.device.os..", "plumbline.device.i2c..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.foreign..")
                .check(classes);
    }

    @Test
    void shouldWireInOnePackageOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("plumbline.device.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("plumbline.device.app..", "picocli..", "org.tomlj..")
                .check(classes);
    }

    @Test
    void shouldHaveNoCircles() {
        slices().matching("plumbline.device.(*)..").should().beFreeOfCycles().check(classes);
    }
}
