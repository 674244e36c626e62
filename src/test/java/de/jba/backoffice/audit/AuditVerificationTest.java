// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import static de.jba.backoffice.audit.LogDatabase.query;
import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.audit.VerificationResult.Finding;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A superuser alters the log with the triggers off; verification finds it. Every alteration is rolled back. */
class AuditVerificationTest {
    private static LogDatabase database;
    private long seq;

    @BeforeAll
    static void start() throws Exception {
        database = LogDatabase.shared();
    }

    @BeforeEach
    void fiveEntries() throws Exception {
        try (Connection jobcenter = database.agency("jobcenter")) {
            query(
                    jobcenter,
                    "insert into sample (owner, name, mailbox) select 'jobcenter', 'Prüfung', i || '@b.de' from generate_series(1, 5) i");
            jobcenter.commit();
        }
        seq = Long.parseLong(
                database.all("select max(seq) - 2 from audit_chain").get(0));
    }

    @Test
    void anUntouchedLogIsValid() throws Exception {
        VerificationResult result = afterwards("select 1");
        assertThat(result.valid()).isTrue();
        assertThat(result.entries()).isEqualTo(seq + 3);
        assertThat(result.head())
                .isEqualTo(database.all("select encode(chain, 'hex') from audit_chain order by seq desc limit 1")
                        .get(0));
        assertThat(result.checkedAt()).isEqualTo(FixedConnection.CLOCK.instant());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        CHAIN    | update audit_entry set canonical = overlay(canonical placing 'B' from position('b' in canonical)) where id = $
        CHAIN    | update audit_entry set canonical = 'no JSON at all' where id = $
        CHAIN    | update audit_entry set canonical = replace(canonical, '":', '": ') where id = $
        CHAIN    | update audit_chain set chain = sha256('x') where entry = $
        COLUMN   | update audit_entry set reason = 'another' where id = $
        COLUMN   | update audit_entry set reason = null where id = $
        COLUMN   | update audit_entry set action = 'delete' where id = $
        COLUMN   | update audit_entry set operation = 'delete' where id = $
        COLUMN   | update audit_entry set object_type = 'x' where id = $
        COLUMN   | update audit_entry set object_id = 'x' where id = $
        COLUMN   | update audit_entry set label = 'x' where id = $
        COLUMN   | update audit_entry set owner_agency = 'jugendamt' where id = $
        COLUMN   | update audit_entry set agency = 'jugendamt' where id = $
        COLUMN   | update audit_entry set roles = '{reader}' where id = $
        COLUMN   | update audit_entry set scope = 'auditor' where id = $
        COLUMN   | update audit_entry set channel = 'SCREEN' where id = $
        COLUMN   | update audit_entry set request_id = 'x' where id = $
        COLUMN   | update audit_entry set at = at - interval '1 hour' where id = $
        COLUMN   | update audit_chain set at = at - interval '1 hour' where entry = $
        COLUMN   | update audit_chain set owner_agency = 'jugendamt' where entry = $
        COLUMN   | update audit_chain set agency = 'jugendamt' where entry = $
        COLUMN   | update audit_chain set action = 'x' where entry = $
        COLUMN   | update audit_chain set object_id = 'x' where entry = $
        COLUMN   | update audit_chain set object_type = 'x' where entry = $
        PERSONAL | update audit_personal set value = '"someone else"' where entry = $ and field = 'actor.name'
        PERSONAL | update audit_personal set salt = sha256('x') where entry = $ and field = 'after.mailbox'
        PERSONAL | update audit_personal set owner_agency = 'jugendamt' where entry = $ and field = 'after.mailbox'
        PERSONAL | delete from audit_personal where entry = $ and field = 'actor.subject'
        ENTRY    | delete from audit_entry where id = $
        GAP      | delete from audit_chain where entry = $
        """)
    void anAlterationIsFoundAtItsNumber(Finding finding, String alteration) throws Exception {
        VerificationResult result = afterwards(alteration);
        assertThat(result.valid()).isFalse();
        assertThat(result.firstWrong()).isEqualTo(seq);
        assertThat(result.finding()).isEqualTo(finding);
    }

    @Test
    void aMissingPersonIsFoundWhereNoAgencyOwnsTheRecordToo() throws Exception {
        try (Connection jobcenter = database.agency("jobcenter")) {
            query(jobcenter, "select audit_event('export', 'programme', '2022', '{}')");
            jobcenter.commit();
        }
        seq += 3;
        VerificationResult result = afterwards("delete from audit_personal where entry = $ and field = 'actor.name'");
        assertThat(result.firstWrong()).isEqualTo(seq);
        assertThat(result.finding()).isEqualTo(Finding.PERSONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"action", "object_type", "object_id", "owner_agency", "agency"})
    void anAlterationOfEntryAndChainAlikeIsFound(String column) throws Exception {
        VerificationResult result = afterwards("with entry as (update audit_entry set " + column
                + " = 'x' where id = $) update audit_chain set " + column + " = 'x' where entry = $");
        assertThat(result.firstWrong()).isEqualTo(seq);
        assertThat(result.finding()).isEqualTo(Finding.COLUMN);
    }

    @Test
    void twoSwappedEntriesAreFound() throws Exception {
        VerificationResult result = afterwards("update audit_entry a set canonical = b.canonical from audit_entry b"
                + " where a.id in ($, $ + 1) and b.id = 2 * $ + 1 - a.id");
        assertThat(result.firstWrong()).isEqualTo(seq);
    }

    @Test
    void anEntryThatTheChainDoesNotKnowIsFound() throws Exception {
        VerificationResult result = afterwards(
                "insert into audit_entry (id, at, action, operation, object_type, object_id,"
                        + " roles, scope, canonical) overriding system value values (999999999, now(), 'x', 'event', 'x', 'x', '{}', 'x', '{}')");
        assertThat(result.finding()).isEqualTo(Finding.UNNUMBERED);
    }

    @Test
    void theFirstOfSeveralAlterationsIsNamed() throws Exception {
        VerificationResult result = afterwards("update audit_entry set reason = 'x' where id >= $");
        assertThat(result.firstWrong()).isEqualTo(seq);
    }

    @Test
    void aMissingBeginningIsFound() throws Exception {
        VerificationResult result = afterwards("delete from audit_chain where seq = 0");
        assertThat(result.firstWrong()).isZero();
        assertThat(result.finding()).isEqualTo(Finding.GAP);
    }

    @Test
    void erasingAPersonalValueLeavesTheLogValid() throws Exception {
        try (Connection jobcenter = database.agency("jobcenter")) {
            query(jobcenter, "insert into sample (owner, name, mailbox) values ('jobcenter', 'Löschung', 'weg@b.de')");
            jobcenter.commit();
        }
        long last = seq + 3;
        database.asOwner("""
                update audit_personal set value = null, salt = null, erased_at = now(), erased_rule = 'P1Y'
                where field = 'after.mailbox' and value = '"weg@b.de"'
                """);
        try (Connection lead = database.bound("agency", "jobcenter", "team-lead")) {
            FixedConnection transaction = new FixedConnection(lead);
            assertThat(transaction.verification().verify((done, total) -> {}).valid())
                    .isTrue();
            AuditEntry entry = transaction.service().entry(last);
            assertThat(entry.erased()).containsOnlyKeys("after.mailbox");
            assertThat(entry.after()).containsKey("name").doesNotContainKey("mailbox");
            assertThat(entry.changes()).contains(new AuditEntry.FieldChange("mailbox", null, null, true));
        }
    }

    @Test
    void theResultStandsInTheLog() throws Exception {
        try (Connection auditor = database.bound("auditor", "", "auditor")) {
            FixedConnection transaction = new FixedConnection(auditor);
            VerificationResult result = transaction.verification().verify((done, total) -> {});
            auditor.commit();
            LogDatabase.bind(auditor, "auditor", "", "auditor");
            AuditEntry noted = transaction.service().entry(result.entries());
            assertThat(noted.action()).isEqualTo("verify");
            assertThat(noted.details()).containsEntry("valid", true).containsEntry("head", result.head());
            assertThat(transaction.verification().latest()).hasValueSatisfying(latest -> {
                assertThat(latest.valid()).isTrue();
                assertThat(latest.entries()).isEqualTo(result.entries());
                assertThat(latest.head()).isEqualTo(result.head());
                assertThat(latest.checkedAt()).isEqualTo(noted.at());
            });
        }
    }

    @Test
    void progressIsToldUpToTheEnd() throws Exception {
        List<Long> told = new ArrayList<>();
        try (Connection lead = database.bound("agency", "jobcenter", "team-lead")) {
            new FixedConnection(lead).verification().verify((done, total) -> told.add(done));
        }
        assertThat(told).isNotEmpty().last().isEqualTo(seq + 3);
    }

    /** The result of a verification after the alteration, in which {@code $} stands for the id of the entry {@code seq}. */
    private VerificationResult afterwards(String alteration) throws Exception {
        try (Connection intruder = database.intruder()) {
            query(
                    intruder,
                    alteration.replace(
                            "$", "(select e from (select entry e from audit_chain where seq = " + seq + ") c)"));
            query(intruder, "set local session_replication_role = origin");
            LogDatabase.bind(intruder, "auditor", "", "auditor");
            VerificationResult result =
                    new FixedConnection(intruder).verification().verify((done, total) -> {});
            intruder.rollback();
            return result;
        }
    }
}
