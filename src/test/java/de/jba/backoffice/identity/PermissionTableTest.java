// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PermissionTableTest {
    @Test
    void givesAPersonTheUnionOfTheirRoles() {
        assertThat(PermissionTable.get().reaches(Permission.PROGRAMME_COMMENT, Set.of(Role.READER, Role.TEAM_LEAD)))
                .containsExactly(Reach.ALL);
    }

    @Test
    void givesAReaderNoWriting() {
        CurrentUser reader = new CurrentUser("s", "jc-reader", "Lesezugriff", "jobcenter", Set.of(Role.READER));
        assertThat(reader.may(Permission.INSTRUMENT_VIEW)).isTrue();
        assertThat(reader.may(Permission.INSTRUMENT_EDIT)).isFalse();
        assertThat(reader.may(Permission.PROGRAMME_VIEW)).isFalse();
    }

    @Test
    void leavesNobodyButPublications() {
        for (Permission permission : Permission.values()) {
            assertThat(CurrentUser.anonymous().may(permission))
                    .as(permission.action())
                    .isEqualTo(permission == Permission.PUBLICATION_VIEW);
        }
    }

    @Test
    void bindsEachKindOfPersonToTheirScope() {
        assertThat(TransactionScope.scopeOf(CurrentUser.anonymous())).isEqualTo("public");
        assertThat(TransactionScope.scopeOf(person(Role.AUDITOR, "jobcenter"))).isEqualTo("auditor");
        assertThat(TransactionScope.scopeOf(person(Role.PROGRAMME_EDITOR, null)))
                .isEqualTo("programme");
        assertThat(TransactionScope.scopeOf(person(Role.READER, "jobcenter"))).isEqualTo("agency");
    }

    private static CurrentUser person(Role role, @Nullable String agency) {
        return new CurrentUser("s", "u", "n", agency, Set.of(role));
    }
}
