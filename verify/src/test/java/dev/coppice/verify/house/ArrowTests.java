package dev.coppice.verify.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.coppice.verify.house.House.Module;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArrowTests {

    private static final JavaClasses CLASSES = House.classes();

    @ParameterizedTest
    @MethodSource("dev.coppice.verify.house.House#modules")
    void aModuleSeesOnlyWhatItsArrowsPointTo(Module module) {
        List<String> strangers = dependencies(module)
                .filter(dependency -> !isAllowed(module, dependency.getTargetClass()))
                .map(Dependency::getDescription)
                .toList();

        assertThat(strangers).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.coppice.verify.house.House#modules")
    void theRootPackageOfAModuleDependsOnNoneOfItsSubPackages(Module module) {
        // The ways in of these two modules are their roots: main method and auto-configuration wire the verbs together.
        if (List.of("cli", "starter").contains(module.name())) {
            return;
        }
        List<String> upward = dependencies(module)
                .filter(dependency ->
                        dependency.getOriginClass().getPackageName().equals(module.rootPackage()))
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(module.rootPackage() + "."))
                .map(Dependency::getDescription)
                .toList();

        assertThat(upward).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.coppice.verify.house.House#modules")
    void aSubPackageUsesOnlyTheOnesBeforeIt(Module module) {
        List<String> against = dependencies(module)
                .filter(dependency -> position(module, dependency.getOriginClass()) >= 0)
                .filter(dependency ->
                        position(module, dependency.getTargetClass()) > position(module, dependency.getOriginClass()))
                .map(Dependency::getDescription)
                .toList();

        assertThat(against).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.coppice.verify.house.House#modules")
    void everyPackageOfAModuleHasItsPlaceInTheOrder(Module module) {
        List<String> unknown = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(module.rootPackage() + "."))
                .distinct()
                .filter(name -> !module.packages()
                        .contains(name.substring(module.rootPackage().length() + 1)))
                .toList();

        assertThat(unknown).isEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("dev.coppice.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysThatNothingIsNullUnlessMarked() {
        List<String> unmarked = CLASSES.stream()
                .filter(javaClass -> javaClass.getEnclosingClass().isEmpty())
                .filter(javaClass -> !javaClass.getPackage().isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .distinct()
                .toList();

        assertThat(unmarked).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.coppice.verify.house.House#modules")
    void enoughClassesWereExamined(Module module) {
        assertThat(CLASSES.stream()
                        .filter(javaClass -> belongsTo(module.name(), javaClass))
                        .count())
                .isGreaterThan(2);
    }

    private static Stream<Dependency> dependencies(Module module) {
        return CLASSES.stream()
                .filter(javaClass -> belongsTo(module.name(), javaClass))
                .flatMap(javaClass -> javaClass.getDirectDependenciesFromSelf().stream());
    }

    private static boolean isAllowed(Module module, JavaClass target) {
        String name = target.getBaseComponentType().getPackageName();
        if (name.startsWith(House.ROOT)) {
            return belongsTo(module.name(), target.getBaseComponentType())
                    || module.seen().stream().anyMatch(seen -> belongsTo(seen, target.getBaseComponentType()));
        }
        return name.isEmpty()
                || Stream.of("java", "javax", "org.jspecify.annotations", "com.sun.net.httpserver")
                        .anyMatch(jdk -> isWithin(jdk, name))
                || module.libraries().stream().anyMatch(library -> isWithin(library, name));
    }

    private static boolean belongsTo(String module, JavaClass javaClass) {
        return isWithin(House.ROOT + module, javaClass.getPackageName());
    }

    private static boolean isWithin(String parent, String name) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }

    /** Where a class's package stands in its module's order; -1 for the root and for strangers. */
    private static int position(Module module, JavaClass javaClass) {
        String name = javaClass.getPackageName();
        String prefix = module.rootPackage() + ".";
        return name.startsWith(prefix) ? module.packages().indexOf(name.substring(prefix.length())) : -1;
    }
}
