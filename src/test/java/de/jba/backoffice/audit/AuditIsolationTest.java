// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import static de.jba.backoffice.audit.LogDatabase.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads the log through SQL as the application's role, and that nobody changes it. */
class AuditIsolationTest {
    private static final List<String> OWNERS = List.of("arbeitsagentur", "jobcenter", "jugendamt");
    private static LogDatabase database;

    @BeforeAll
    static void everyAgencyHasEntries() throws Exception {
        database = LogDatabase.shared();
        for (String owner : OWNERS) {
            try (Connection agency = database.agency(owner)) {
                query(agency, "insert into sample (owner, name, mailbox) values (?, 'Geheim', 'x@y.de')", owner);
                query(agency, "select audit_event('signIn', 'person', 'someone', '{}')");
                agency.commit();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"jobcenter,agency-admin", "jobcenter,team-lead", "arbeitsagentur,team-lead", "jugendamt,agency-admin"})
    void leadsAndAdministratorsReadWhatTheirAgencyOwned(String agency, String role) throws Exception {
        try (Connection person = database.bound("agency", agency, role)) {
            for (String table : List.of("audit_entry", "audit_chain", "audit_personal")) {
                assertThat(query(person, "select distinct owner_agency from " + table))
                        .as(table)
                        .containsExactly(agency);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "agency,jobcenter,reader",
        "agency,jobcenter,share-manager",
        "programme,'',programme-editor",
        "public,'',anonymous",
        "agency,jobcenter,auditor",
        "system:job,'',''",
        "auditor,'',team-lead"
    })
    void everybodyElseReadsNothing(String scope, String agency, String role) throws Exception {
        for (String table : List.of("audit_entry", "audit_chain", "audit_personal")) {
            try (Connection person = database.bound(scope, agency, role)) {
                if (scope.equals("public")) {
                    assertThatThrownBy(() -> query(person, "select 1 from " + table))
                            .hasMessageContaining("permission denied");
                } else {
                    assertThat(query(person, "select 1 from " + table))
                            .as(table)
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_entry", "audit_chain", "audit_personal"})
    void aTransactionWithoutAScopeReadsNothing(String table) throws Exception {
        try (Connection nobody = database.unbound()) {
            assertThat(query(nobody, "select 1 from " + table)).isEmpty();
        }
    }

    @Test
    void theAuditorReadsEverything() throws Exception {
        try (Connection auditor = database.bound("auditor", "", "auditor")) {
            assertThat(query(auditor, "select count(*) from audit_entry"))
                    .isEqualTo(database.all("select count(*) from audit_entry"));
            assertThat(query(auditor, "select distinct owner_agency from audit_chain order by 1"))
                    .contains("arbeitsagentur", "jobcenter", "jugendamt", null);
        }
    }

    @Test
    void anAuditorOfAnAgencyReadsThatAgencyAndTheProgramme() throws Exception {
        try (Connection auditor = database.bound("auditor", "jobcenter", "auditor")) {
            for (String table : List.of("audit_entry", "audit_chain", "audit_personal")) {
                assertThat(query(auditor, "select distinct owner_agency from " + table))
                        .as(table)
                        .containsExactlyInAnyOrder("jobcenter", null);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_entry", "audit_chain", "audit_personal"})
    void theApplicationCannotChangeTheLog(String table) throws Exception {
        for (String sql : List.of(
                "update " + table + " set owner_agency = 'jugendamt'",
                "delete from " + table,
                "truncate " + table,
                "insert into " + table + " overriding system value select * from " + table,
                "alter table " + table + " disable trigger all")) {
            for (String scope : List.of("agency", "auditor")) {
                String role = scope.equals("agency") ? "team-lead" : "auditor";
                try (Connection person = database.bound(scope, "jobcenter", role)) {
                    assertThatThrownBy(() -> query(person, sql))
                            .as("%s in scope %s", sql, scope)
                            .hasMessageMatching("(?s).*(permission denied|must be owner).*");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_entry", "audit_chain"})
    void notEvenTheOwnerChangesAnEntry(String table) {
        for (String sql :
                List.of("update " + table + " set action = 'x'", "delete from " + table, "truncate " + table)) {
            assertThatThrownBy(() -> database.asOwner(sql)).as(sql).hasMessageContaining("append-only");
        }
    }

    @Test
    void thePersonalPartIsOnlyEverErased() {
        assertThatThrownBy(() -> database.asOwner("delete from audit_personal")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.asOwner("truncate audit_personal")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.asOwner("update audit_personal set value = '\"somebody else\"'"))
                .hasMessageContaining("can only be erased");
    }

    @Test
    void theApplicationCannotWriteWhatNeverHappened() throws Exception {
        String what = "'update', 'update', 'sample', '{sample}', '{1}', '{x}', '{jobcenter}', '{\"{}\"}', '{1}', '{2}',"
                + " '{\"{}\"}', '{\"{}\"}'";
        for (String call :
                List.of("audit_write(" + what + ", null, '{\"{}\"}')", "audit_record(" + what + ", '{\"{}\"}')")) {
            try (Connection jobcenter = database.agency("jobcenter")) {
                assertThatThrownBy(() -> query(jobcenter, "select " + call))
                        .hasMessageMatching("(?s).*(permission denied|only triggers).*");
            }
        }
    }

    @Test
    void theApplicationCannotNumberEntries() throws Exception {
        try (Connection jobcenter = database.agency("jobcenter")) {
            assertThatThrownBy(() -> query(jobcenter, "select nextval('audit_entry_id_seq')"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void verifyingNeedsThePermission() throws Exception {
        for (String role : List.of("reader", "agency-admin", "share-manager")) {
            for (String call : List.of(
                    "audit_head()", "audit_verify(0, 1)", "audit_verify_unnumbered()", "audit_last_verification()")) {
                try (Connection person = database.bound("agency", "jobcenter", role)) {
                    assertThatThrownBy(() -> query(person, "select * from " + call))
                            .hasMessageContaining("not permitted: audit.verify");
                }
            }
        }
    }

    @Test
    void theTablesForceTheirPoliciesOnTheOwnerToo() throws Exception {
        assertThat(database.all("select relname from pg_class where relname like 'audit\\_%' and relkind = 'r'"
                        + " and not (relrowsecurity and relforcerowsecurity)"))
                .isEmpty();
        try (Connection owner = DriverManager.getConnection(database.url("backoffice"), "jba_owner", "owner")) {
            assertThat(query(owner, "select rolbypassrls or rolsuper from pg_roles where rolname = current_user"))
                    .containsExactly("f");
        }
    }
}
