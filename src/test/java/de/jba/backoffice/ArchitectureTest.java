// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** Holds the packages to what their {@code package-info} files declare. */
@AnalyzeClasses(packages = Room.BASE, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesIntroduceThemselves = classes()
            .should(new ArchCondition<>("lie in a package whose package-info has @NullMarked and @MayUse") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean introduced = type.getPackage().isAnnotatedWith(NullMarked.class)
                            && Room.declaredBy(type.getPackage()).isPresent();
                    events.add(new SimpleConditionEvent(
                            type, introduced, type.getName() + ": package " + type.getPackageName()));
                }
            })
            .because(
                    "a newcomer learns from the package-info what lives in a package, and the rules below read from it "
                            + "what the package may use");

    @ArchTest
    static final ArchRule dependenciesAreDeclared = classes()
            .should(new ArchCondition<>("use only what the @MayUse of their package names, and of that its root") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    Room room = Room.of(type);
                    Set<String> declared = declaredBy(type);
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        JavaClass target = dependency.getTargetClass().getBaseComponentType();
                        if (Room.isOurs(target) && !room.mayUse(declared, target)) {
                            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                        }
                    }
                }
            })
            .because(
                    "who uses whom is decided in the package-info files; of another capability the root is its API, and "
                            + "of its screens only the Navigation class is known");

    @ArchTest
    static void onlyWhatExistsIsDeclared(JavaClasses classes) {
        Set<String> capabilities = new TreeSet<>();
        Set<String> declared = new TreeSet<>();
        for (JavaClass type : classes) {
            capabilities.add(Room.of(type).capability());
            declared.addAll(declaredBy(type));
        }
        assertThat(capabilities)
                .as("a declaration in advance lets dependencies in that nobody has decided on")
                .containsAll(declared);
    }

    @ArchTest
    static final ArchRule frontRoomsKnowNoMoreThanTheirCapability = classes()
            .should(new ArchCondition<>("lie in a package that may use no more than its capability may") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    Room room = Room.of(type);
                    if (room.isRoot()) {
                        return;
                    }
                    Set<String> known = declaredBy(rootOf(type.getPackage()));
                    known.add(room.capability());
                    room.front().ifPresent(front -> known.add(front.equals("web") ? "rest" : front));
                    Set<String> excess = declaredBy(type);
                    excess.removeAll(known);
                    if (!excess.isEmpty()) {
                        events.add(SimpleConditionEvent.violated(type, room + " may not use " + excess));
                    }
                }
            })
            .because("a screen or a resource shows what its capability knows; what it needs beyond belongs into the "
                    + "declaration of the capability, where everybody sees it");

    @ArchTest
    static final ArchRule noCyclesBetweenCapabilities = slices().matching(Room.BASE + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("capabilities are built, read and changed one after the other, from identity to publication");

    @ArchTest
    static final ArchRule noCyclesBetweenPackages = slices().matching(Room.BASE + ".(**)")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one package");

    @ArchTest
    static final ArchRule noPersistenceInFront = noClasses()
            .that(are("in front (ui, rest, web)", type -> Room.of(type).isInFront()))
            .should()
            .dependOnClassesThat(are(
                    "of Jakarta Persistence or EclipseLink, the refusal of a stale record aside",
                    type -> (type.getPackageName().startsWith("jakarta.persistence")
                                    || type.getPackageName().startsWith("org.eclipse.persistence")
                                    || type.getPackageName().equals(Room.BASE + ".shared.persistence"))
                            && !type.getName().equals("jakarta.persistence.OptimisticLockException")))
            .because("screens and resources talk to services, in records; no entity and no query gets that far");

    @ArchTest
    static final ArchRule vaadinOnScreensAlone = noClasses()
            .that(are("outside the ui packages", type -> !Room.of(type).isForScreens()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..")
            .because("rules and data must outlive the toolkit of the screens");

    private static Set<String> declaredBy(JavaClass type) {
        return declaredBy(type.getPackage());
    }

    private static Set<String> declaredBy(JavaPackage room) {
        return new TreeSet<>(Room.declaredBy(room).orElse(Set.of()));
    }

    private static JavaPackage rootOf(JavaPackage room) {
        return Room.of(room.getName()).isRoot()
                ? room
                : room.getParent().map(ArchitectureTest::rootOf).orElse(room);
    }

    private static DescribedPredicate<JavaClass> are(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }
}
