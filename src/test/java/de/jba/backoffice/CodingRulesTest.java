// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.identity.SystemWork;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Holds every class to the habits that keep the gates shut and the tests honest. */
@AnalyzeClasses(packages = Room.BASE, importOptions = ImportOption.DoNotIncludeTests.class)
class CodingRulesTest {
    private static final String PERMISSION = Room.BASE + ".identity.RequiresPermission";
    private static final String FRESH_SIGN_IN = Room.BASE + ".identity.RequiresFreshSignIn";
    private static final Set<Permission> SIGNING = EnumSet.of(
            Permission.PROGRAMME_COSIGN,
            Permission.PROGRAMME_PUBLISH,
            Permission.AMENDMENT_COSIGN,
            Permission.AMENDMENT_PUBLISH);
    private static final Set<String> RUNNING = Set.of(
            "java.lang.ProcessBuilder",
            "java.lang.Process",
            "java.io.ObjectInputStream",
            "java.beans.XMLDecoder",
            "javax.script.ScriptEngine",
            "javax.script.ScriptEngineManager",
            "javax.naming.InitialContext");
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";

    private static final DescribedPredicate<JavaClass> SERVICE = describe(
            "are services",
            type -> type.getSimpleName().endsWith("Service") && type.isTopLevelClass() && !type.isInterface());

    @ArchTest
    static final ArchRule servicesAskForAPermission = methods()
            .that()
            .areDeclaredInClassesThat(SERVICE)
            .and(modifier(JavaModifier.PUBLIC))
            .and(describe("not made by the compiler", m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC)))
            .should(carry(PERMISSION))
            .andShould(carry(TRANSACTIONAL))
            .because(
                    "the service is the only gate: without the permission nobody is asked who they are, and without the "
                            + "transaction no scope is bound");

    @ArchTest
    static final ArchRule signingNeedsAFreshSignIn = methods()
            .that(describe("sign or publish", CodingRulesTest::signsOrPublishes))
            .should(carry(FRESH_SIGN_IN))
            .because("a signature must not be given at a screen that its person left open");

    @ArchTest
    static final ArchRule transactionsBeginAtAPermission = methods()
            .that()
            .areAnnotatedWith(TRANSACTIONAL)
            .and()
            .areNotDeclaredIn(SystemWork.class)
            .should(carry(PERMISSION))
            .because(
                    "a transaction that begins without a permission passes by the gate; a job has a scope in its place");

    @ArchTest
    static final ArchRule wholeClassesAreTransactionalAsServicesAlone = noClasses()
            .that(DescribedPredicate.not(SERVICE))
            .should()
            .beAnnotatedWith(TRANSACTIONAL)
            .because("only a service is a gate as a whole");

    @ArchTest
    static final ArchRule viewsSayWhoMayEnter = classes()
            .that()
            .areAnnotatedWith("com.vaadin.flow.router.Route")
            .should()
            .beAnnotatedWith(Room.BASE + ".ui.ViewFor")
            .orShould()
            .beAnnotatedWith(Room.BASE + ".ui.ViewForEverybody")
            .orShould()
            .beAnnotatedWith("com.vaadin.flow.server.auth.AnonymousAllowed")
            .because("who may enter comes from the table of permissions; a view that does not say it was forgotten")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .resideOutsideOfPackage(Room.BASE + ".shared")
            .should()
            .callCodeUnitWhere(target(describe("tells the time without a Clock", CodingRulesTest::tellsTheTime)))
            .because("one injected Clock rules Java and SQL, and a test sets it");

    @ArchTest
    static final ArchRule entitiesStayAtHome = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .or()
            .areAnnotatedWith("jakarta.persistence.Embeddable")
            .or()
            .areAnnotatedWith("jakarta.persistence.MappedSuperclass")
            .should()
            .notBePublic()
            .because("what leaves a service is a record; nobody else can touch an entity");

    @ArchTest
    static final ArchRule repositoriesStayAtHome = classes()
            .that(describe("hold an EntityManager", CodingRulesTest::holdsEntityManager))
            .and(DescribedPredicate.not(SERVICE))
            .and()
            .doNotHaveFullyQualifiedName(Room.BASE + ".identity.TransactionScope")
            .should()
            .notBePublic()
            .because("a query that others can call passes by the service");

    @ArchTest
    static final ArchRule inputIsNeverRun = noClasses()
            .should()
            .dependOnClassesThat(
                    describe("start programs, run scripts or revive objects", type -> RUNNING.contains(type.getName())))
            .because("what is only text cannot be run");

    @ArchTest
    static final ArchRule namesSaySomething = noClasses()
            .should()
            .haveNameMatching(".*(Dto|DTO|Impl|Manager|Helper|Utils?)(\\$.*)?")
            .because("a class is named for what it is in the words of its users");

    @ArchTest
    static final ArchRule standardStreamsAreLeftAlone = noClasses()
            .should(ACCESS_STANDARD_STREAMS)
            .because("a message belongs into the log, where its reference number is found");

    private static ArchCondition<JavaMethod> carry(String annotation) {
        return new ArchCondition<>("carry @" + annotation.substring(annotation.lastIndexOf('.') + 1)) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean carried =
                        method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation);
                events.add(new SimpleConditionEvent(method, carried, method.getFullName() + " has no @" + annotation));
            }
        };
    }

    private static boolean signsOrPublishes(JavaMethod method) {
        return method.tryGetAnnotationOfType(RequiresPermission.class)
                .filter(required -> SIGNING.contains(required.value()))
                .isPresent();
    }

    private static boolean tellsTheTime(CodeUnitCallTarget call) {
        JavaClass owner = call.getOwner();
        List<JavaClass> parameters = call.getRawParameterTypes();
        return switch (call.getName()) {
            case "now" ->
                owner.getPackageName().startsWith("java.time")
                        && parameters.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "<init>" -> owner.isEquivalentTo(Date.class) && parameters.isEmpty();
            case "getInstance" -> owner.isEquivalentTo(Calendar.class);
            default -> owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system");
        };
    }

    private static boolean holdsEntityManager(JavaClass type) {
        return type.getFields().stream()
                .anyMatch(field -> field.getRawType().getName().equals("jakarta.persistence.EntityManager"));
    }
}
