package dev.muster.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the modules and packages stand to each other; the folder's layout in one place that cannot go stale. */
final class ArchitectureTest {
    private static final String ROOT = "dev.muster";
    private static final JavaClasses CLASSES = ours();

    private static JavaClasses ours() {
        // The names of foreign classes are all that the rules ask for: reading these classes too takes most of the
        // time.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/dev/muster/testing/"))
                .importPackages(ROOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "extraction", "producer", "streams", "consumer", "app"})
    void shouldSeeEveryModule(String module) {
        assertThat(CLASSES).anyMatch(type -> type.getPackageName().startsWith(ROOT + "." + module));
    }

    @Test
    void shouldImportModulesInTheOrderInWhichDataFlows() {
        var modules = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (var module : new String[] {"schema", "extraction", "producer", "streams", "consumer", "app"}) {
            modules = modules.layer(module).definedBy(ROOT + "." + module + "..");
        }
        modules.whereLayer("schema")
                .mayNotAccessAnyLayer()
                .whereLayer("extraction")
                .mayNotAccessAnyLayer()
                .whereLayer("producer")
                .mayOnlyAccessLayers("schema")
                .whereLayer("streams")
                .mayOnlyAccessLayers("schema", "extraction")
                .whereLayer("consumer")
                .mayOnlyAccessLayers("schema")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    @Test
    void shouldReadAnArticleStepByStep() {
        var steps = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (var step : new String[] {"pack", "text", "match", "entity", "figure", "date", "attribution", "claim"}) {
            steps = steps.layer(step).definedBy(ROOT + ".extraction." + step + "..");
        }
        frontDoor(steps)
                .whereLayer("pack")
                .mayNotAccessAnyLayer()
                .whereLayer("text")
                .mayOnlyAccessLayers("pack")
                .whereLayer("match")
                .mayOnlyAccessLayers("pack", "text")
                .whereLayer("entity")
                .mayOnlyAccessLayers("pack", "text", "match")
                .whereLayer("figure")
                .mayOnlyAccessLayers("pack", "text", "match")
                .whereLayer("date")
                .mayOnlyAccessLayers("pack", "text", "match")
                .whereLayer("attribution")
                .mayOnlyAccessLayers("pack", "text", "match", "entity", "figure", "date")
                .whereLayer("claim")
                .mayOnlyAccessLayers("pack", "text", "match", "entity", "figure", "date", "attribution")
                .check(CLASSES);
    }

    private static LayeredArchitecture frontDoor(LayeredArchitecture steps) {
        return steps.layer("ClaimExtractor")
                .definedBy(ROOT + ".extraction")
                .whereLayer("ClaimExtractor")
                .mayNotBeAccessedByAnyLayer();
    }

    @Test
    void shouldExtractWithoutKafkaHttpSqlOrAvro() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".extraction..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".extraction..",
                        "java.lang..",
                        "java.util..",
                        "java.io..",
                        "java.nio..",
                        "java.math..",
                        "java.net",
                        "java.security..",
                        "java.text..",
                        "java.time..",
                        "com.ibm.icu..",
                        "com.google.re2j..")
                .check(CLASSES);
    }

    @Test
    void shouldHaveNoCyclesOfPackages() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void shouldNameEverythingForWhatItDoes() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..manager..", "..misc..")
                .orShould()
                .haveNameMatching(".*(Util|Common|Helper|Manager|Misc)s?([A-Z0-9$].*)?")
                .check(CLASSES);
    }

    @Test
    void shouldTakeTheSystemClockInTheAppOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".app..")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "system", ZoneId.class)
                .orShould()
                .callMethod(Clock.class, "tickMillis", ZoneId.class)
                .orShould()
                .callMethod(InstantSource.class, "system")
                .check(CLASSES);
    }

    @Test
    void shouldHaveMainMethodsInTheAppOnly() {
        methods()
                .that()
                .haveName("main")
                .and()
                .haveRawParameterTypes(String[].class)
                .should()
                .beDeclaredInClassesThat()
                .resideInAPackage(ROOT + ".app..")
                .check(CLASSES);
    }

    @Test
    void shouldCloseClassesThatNobodyExtends() {
        classes()
                .that(describe("are written by hand and extended by none", ArchitectureTest::isOpenWithoutNeed))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    private static boolean isOpenWithoutNeed(JavaClass type) {
        return !type.isInterface()
                && !type.isAnonymousClass()
                && !type.isEnum()
                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && type.getSubclasses().isEmpty()
                && !isGenerated(type);
    }

    private static boolean isGenerated(JavaClass type) {
        return type.isAnnotatedWith("org.apache.avro.specific.AvroGenerated")
                || type.getEnclosingClass().map(ArchitectureTest::isGenerated).orElse(false);
    }
}
