package fr.ensemblier.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.ControllerAdvice;

/// The rules of the house style that a machine can check (house-style 3.13).
class HouseStyleTests {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.ensemblier");

    private static final Set<String> READS_ITS_OWN_CLOCK = Set.of("fr.ensemblier.foundation.Time");

    @Test
    void subPackagesAreClosedExceptTheModel() {
        classes()
                .that(describe(
                        "lie in a sub-package of a module that is not its model",
                        type -> !generated(type)
                                && type.isTopLevelClass()
                                && !type.getSimpleName().equals("package-info")
                                && subPackage(type)))
                .should()
                .notBePublic()
                .because("another module may rely on what is public; the root of the module is the place for that")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void controllersArePackagePrivate() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .or()
                .areMetaAnnotatedWith(ControllerAdvice.class)
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void theModelKnowsNoWeb() {
        noClasses()
                .that()
                .resideInAPackage("..model..")
                .and()
                .resideOutsideOfPackage("fr.ensemblier.accounts..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..")
                .because("who signs in is a matter of requests and sessions; nothing else is")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void sqlIsWrittenInRepositoriesOnly() {
        noClasses()
                .that(describe("are no repository", type -> !repository(type)))
                .and()
                .resideOutsideOfPackage("fr.ensemblier.demonstration..")
                .and(describe(
                        "do not make the connections themselves",
                        type -> !type.getPackageName().equals("fr.ensemblier.foundation")))
                .should()
                .dependOnClassesThat(describe(
                        "run SQL",
                        type -> type.isAssignableTo(JdbcClient.class)
                                || type.isAssignableTo(JdbcOperations.class)
                                || type.isAssignableTo(NamedParameterJdbcOperations.class)))
                .because("the demonstration writes the tables of others, the foundation opens the connections")
                .check(CODE);
    }

    @Test
    void noNameEndsWithARole() {
        noClasses()
                .that(describe(
                        "are ours, and no legal entity",
                        type -> !generated(type) && !type.getSimpleName().equals("Entity")))
                .should()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("DTO")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameEndingWith("Entity")
                .check(CODE);
    }

    /// R-E1: one clock, so that tests can stop it.
    @Test
    void onlyTheOneClockKnowsWhatTimeItIs() {
        noClasses()
                .that(describe("are not the clock", type -> !READS_ITS_OWN_CLOCK.contains(type.getName())))
                .should()
                .accessTargetWhere(asksTheTime())
                .because("time comes from the Clock bean and Paris (R-E1)")
                .check(CODE);
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheTime() {
        return describe("asks the machine for the time", access -> {
            var owner = access.getTargetOwner();
            var withoutClock =
                    access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget call
                            && call.getRawParameterTypes().stream().noneMatch(type -> type.isAssignableTo(Clock.class));
            var now = access.getName().equals("now")
                    && withoutClock
                    && belongToAnyOf(
                                    Instant.class,
                                    LocalDate.class,
                                    LocalDateTime.class,
                                    OffsetDateTime.class,
                                    ZonedDateTime.class)
                            .test(owner);
            var emptyDate = access.getName().equals("<init>")
                    && owner.isEquivalentTo(Date.class)
                    && access.getTarget()
                            instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget made
                    && made.getRawParameterTypes().isEmpty();
            var otherClock =
                    owner.isEquivalentTo(Clock.class) && access.getName().startsWith("system");
            return now || emptyDate || otherClock;
        });
    }

    /// An event that waits is kept with the name of its listener: under the name of its class it would be lost when the
    /// class moves. A name is never given to another listener.
    @Test
    void listenersHaveNamesThatStay() {
        var names = CODE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(ApplicationModuleListener.class))
                .map(method -> method.getOwner().getPackageName().split("\\.")[2] + " "
                        + method.getAnnotationOfType(ApplicationModuleListener.class)
                                .id())
                .toList();
        assertThat(names).isNotEmpty().doesNotHaveDuplicates().allSatisfy(name -> {
            var parts = name.split(" ", 2);
            assertThat(parts[1]).matches(parts[0] + "\\.[a-z]+(-[a-z]+)*");
        });
    }

    private static boolean repository(JavaClass type) {
        return type.isAnnotatedWith(Repository.class)
                || type.getEnclosingClass().map(HouseStyleTests::repository).orElse(false);
    }

    private static boolean generated(JavaClass type) {
        return type.getSimpleName().startsWith("Jte") && type.getSimpleName().endsWith("Generated");
    }

    private static boolean subPackage(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return parts.length > 3 && !parts[3].equals("model");
    }
}
