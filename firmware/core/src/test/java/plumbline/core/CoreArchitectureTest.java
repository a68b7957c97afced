package plumbline.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

/** Holds the arrows of the design inside the core: state, fixed, imu, tilt, posture, in that order; trace knows what it stores. */
class CoreArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("plumbline.core");

    @Test
    void shouldPointArrowsOneWay() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("state")
                .definedBy("plumbline.core.state..")
                .layer("fixed")
                .definedBy("plumbline.core.fixed..")
                .layer("imu")
                .definedBy("plumbline.core.imu..")
                .layer("tilt")
                .definedBy("plumbline.core.tilt..")
                .layer("posture")
                .definedBy("plumbline.core.posture..")
                .layer("trace")
                .definedBy("plumbline.core.trace..")
                .whereLayer("trace")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("posture")
                .mayOnlyBeAccessedByLayers("trace")
                .whereLayer("tilt")
                .mayOnlyBeAccessedByLayers("posture")
                .whereLayer("imu")
                .mayOnlyBeAccessedByLayers("tilt", "posture", "trace")
                .whereLayer("state")
                .mayOnlyBeAccessedByLayers("fixed", "imu", "tilt", "posture")
                .check(CORE);
    }

    @Test
    void shouldKnowNobodyOutside() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "plumbline.core..", "java.lang..", "java.util..", "java.nio..", "java.io..", "org.jspecify..")
                .check(CORE);
    }

    @Test
    void shouldKeepFloatingPointOut() {
        methods().should(notMentionFloatingPoint()).allowEmptyShould(true).check(CORE);
        ArchRule fields = noFields().should().haveRawType(floatingPoint()).allowEmptyShould(true);
        fields.check(CORE);
    }

    private static ArchCondition<JavaMethod> notMentionFloatingPoint() {
        return new ArchCondition<>("not mention floating point in their signature") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean found = floatingPoint().test(method.getRawReturnType())
                        || method.getRawParameterTypes().stream().anyMatch(floatingPoint());
                if (found) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }

    private static DescribedPredicate<JavaClass> floatingPoint() {
        return new DescribedPredicate<>("floating point") {
            @Override
            public boolean test(JavaClass type) {
                JavaClass base = type.getBaseComponentType();
                return base.isEquivalentTo(float.class) || base.isEquivalentTo(double.class);
            }
        };
    }
}
