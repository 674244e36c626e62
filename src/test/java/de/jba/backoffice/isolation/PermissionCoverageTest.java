// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No line of the table of permissions goes untested: each is in a matrix, has a test of its own, or is not built yet. */
class PermissionCoverageTest {
    /** Actions whose records stand in relations that the matrices do not know. */
    private static final Map<String, String> TESTED_ELSEWHERE = Map.ofEntries(
            Map.entry("instrument.acceptHandover", "HandOverIT"),
            Map.entry("contribution.edit", "ProgrammeRightsTest"),
            Map.entry("finding.justify", "JustificationIT"),
            Map.entry("programme.takeOver", "LiveDeviationTest"),
            Map.entry("publication.view", "PublicationIT"),
            Map.entry("programme.amend", "AmendmentTest"),
            Map.entry("amendment.cosign", "AmendmentIT"),
            Map.entry("amendment.publish", "AmendmentIT"),
            Map.entry("programme.rollover", "RolloverIT"),
            Map.entry("access.recertify", "AccessReviewIT"),
            Map.entry("audit.consent", "JointAuditTest"),
            Map.entry("deputy.appoint", "DeputyTest"),
            Map.entry("import.run", "ImportIT"),
            Map.entry("import.undo", "ImportIT"));

    private static final Set<String> NOT_BUILT =
            Set.of("bulk.edit", "programme.comment", "audit.export", "audit.note", "witness.submit");

    @Test
    void everyActionIsTestedOrNotBuilt() throws IOException {
        assertThat(Stream.of(
                                ApiMatrixIT.CALLS.keySet(),
                                ApiMatrixIT.OF_ALL.keySet(),
                                TESTED_ELSEWHERE.keySet(),
                                NOT_BUILT)
                        .flatMap(Set::stream))
                .containsExactlyInAnyOrderElementsOf(
                        PermissionCsv.read().cells().keySet());
    }

    @Test
    void whatTheApiDoesToARecordTheDatabaseIsAskedToo() {
        assertThat(PermissionMatrixTest.STATEMENTS.keySet()).isEqualTo(ApiMatrixIT.CALLS.keySet());
    }

    @Test
    void nothingIsBuiltOnAnUntestedAction() {
        assertThat(asked()).isNotEmpty().doesNotContainAnyElementsOf(NOT_BUILT);
    }

    /** The actions that services ask for. */
    private static Set<String> asked() {
        JavaClasses product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("de.jba.backoffice");
        return product.stream()
                .flatMap(type -> Stream.concat(
                        type.tryGetAnnotationOfType(RequiresPermission.class).stream(),
                        type.getMethods().stream()
                                .flatMap(method -> method.tryGetAnnotationOfType(RequiresPermission.class).stream())))
                .map(RequiresPermission::value)
                .map(Permission::action)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
