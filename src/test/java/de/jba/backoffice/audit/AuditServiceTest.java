// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import static de.jba.backoffice.audit.LogDatabase.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.identity.Role;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordNotFound;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading the log as the application's role. */
class AuditServiceTest {
    private static LogDatabase database;
    private String id;

    @BeforeAll
    static void start() throws Exception {
        database = LogDatabase.shared();
    }

    @BeforeEach
    void aRecordOfTheJobcenterThatShrank() throws Exception {
        id = UUID.randomUUID().toString();
        try (Connection jobcenter = database.agency("jobcenter")) {
            query(
                    jobcenter,
                    "insert into sample (id, owner, name, places, mailbox) values (?::uuid, 'jobcenter', 'BerEb', 49, 'a@b.de')",
                    id);
            query(jobcenter, "update sample set places = 45.5, mailbox = 'c@d.de', version = 2 where id = ?::uuid", id);
            query(jobcenter, "insert into sample_part values (?::uuid, 1, '100% Prüfung_neu')", id);
            jobcenter.commit();
        }
    }

    @Test
    void theHistoryOfAnObjectIsNewestFirstWithItsParts() throws Exception {
        List<AuditEntry> entries = search(AuditQuery.about("sample", id), null).items();
        assertThat(entries).extracting(AuditEntry::part).containsExactly("sample_part", "sample", "sample");
        assertThat(entries).extracting(AuditEntry::seq).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void anEntryTellsBeforeAndAfterByField() throws Exception {
        AuditEntry entry = search(AuditQuery.about("sample", id), null).items().get(1);
        assertThat(entry.before()).isEqualTo(Map.of("places", 49, "mailbox", "a@b.de"));
        assertThat(entry.after()).isEqualTo(Map.of("places", new BigDecimal("45.5"), "mailbox", "c@d.de"));
        assertThat(entry.changes())
                .containsExactly(
                        new AuditEntry.FieldChange("mailbox", "a@b.de", "c@d.de", false),
                        new AuditEntry.FieldChange("places", 49, new BigDecimal("45.5"), false));
        assertThat(entry.person()).isEqualTo("Funktion agency-admin jobcenter");
        assertThat(entry.subject()).isEqualTo("agency-admin-jobcenter");
        assertThat(entry.agency()).isEqualTo(new AgencyId("jobcenter"));
        assertThat(entry.owner()).isEqualTo(new AgencyId("jobcenter"));
        assertThat(entry.label()).isEqualTo("BerEb");
        assertThat(entry.versionFrom()).isEqualTo(1);
        assertThat(entry.versionTo()).isEqualTo(2);
        assertThat(entry.reason()).isEqualTo("because");
        assertThat(entry.canonical()).contains("\"places\":45.5");
        assertThat(entry.chain()).matches("[0-9a-f]{64}");
    }

    @Test
    void filtersNarrowAndTheTotalFollows() throws Exception {
        Instant now = Instant.now();
        AgencyId jobcenter = new AgencyId("jobcenter");
        AgencyId jugendamt = new AgencyId("jugendamt");
        assertThat(total(new AuditQuery(null, null, id, "update", null, null, null)))
                .isEqualTo(1);
        assertThat(total(new AuditQuery(null, null, id, null, jobcenter, null, null)))
                .isEqualTo(3);
        assertThat(total(new AuditQuery(null, null, id, null, jugendamt, null, null)))
                .isZero();
        assertThat(total(new AuditQuery(null, null, id, null, null, now.minusSeconds(60), now.plusSeconds(60))))
                .isEqualTo(3);
        assertThat(total(new AuditQuery(null, null, id, null, null, now.plusSeconds(60), null)))
                .isZero();
        assertThat(total(new AuditQuery(null, null, id, null, null, null, now.minusSeconds(60))))
                .isZero();
        assertThat(total(new AuditQuery("agency-admin-jobcenter", null, id, null, null, null, null)))
                .isEqualTo(3);
        assertThat(total(new AuditQuery("Funktion agency-admin jobcenter", null, id, null, null, null, null)))
                .isEqualTo(3);
        assertThat(total(new AuditQuery("somebody", null, id, null, null, null, null)))
                .isZero();
    }

    @Test
    void wordsAreFoundInWhatAnEntrySaysAndInItsPersonalPart() throws Exception {
        assertThat(search(AuditQuery.about("sample", id), "prüfung_NEU because").total())
                .isEqualTo(1);
        assertThat(search(AuditQuery.about("sample", id), "c@d.de").total()).isEqualTo(1);
        assertThat(search(AuditQuery.about("sample", id), "funktion BerEb").total())
                .isEqualTo(3);
        assertThat(search(AuditQuery.about("sample", id), "100% nichts").total())
                .isZero();
        assertThat(search(AuditQuery.about("sample", id), "Prüfung%neu").total())
                .isZero();
    }

    @Test
    void pagesFollowEachOther() throws Exception {
        try (Connection lead = database.bound("agency", "jobcenter", "team-lead")) {
            Page<AuditEntry> first = page(lead, new PageRequest(0, 2, null, true, null, true));
            Page<AuditEntry> second = page(lead, new PageRequest(1, 2, null, true, null, false));
            assertThat(first.items()).hasSize(2);
            assertThat(first.total()).isEqualTo(3);
            assertThat(second.items()).hasSize(1);
            assertThat(second.total()).isNull();
            Page<AuditEntry> oldest = page(lead, new PageRequest(0, 2, "seq", true, null, false));
            assertThat(oldest.items().get(0)).isEqualTo(second.items().get(0));
        }
    }

    @Test
    void anotherOrderIsRefused() throws Exception {
        try (Connection lead = database.bound("agency", "jobcenter", "team-lead")) {
            assertThatThrownBy(() -> page(lead, new PageRequest(0, 2, "label", true, null, false)))
                    .isInstanceOf(BusinessRuleViolation.class);
        }
    }

    @Test
    void anotherAgencyFindsNoEntryByItsNumber() throws Exception {
        long seq = search(AuditQuery.about("sample", id), null).items().get(0).seq();
        try (Connection lead = database.bound("agency", "jugendamt", "team-lead")) {
            AuditService service = new FixedConnection(lead).service();
            assertThatThrownBy(() -> FixedConnection.as(Role.TEAM_LEAD, "jugendamt", () -> service.entry(seq)))
                    .isInstanceOf(RecordNotFound.class);
        }
    }

    @Test
    void anEventIsRecordedWithItsDetails() throws Exception {
        try (Connection lead = database.bound("agency", "jobcenter", "team-lead")) {
            FixedConnection transaction = new FixedConnection(lead);
            transaction.log().record("export", "instruments", id, Map.of("rows", 26));
            lead.commit();
        }
        try (Connection auditor = database.bound("auditor", "", "auditor")) {
            AuditEntry entry = FixedConnection.as(Role.AUDITOR, null, () -> new FixedConnection(auditor)
                            .service()
                            .historyOf("instruments", id, PageRequest.first()))
                    .items()
                    .get(0);
            assertThat(entry.action()).isEqualTo("export");
            assertThat(entry.details()).isEqualTo(Map.of("rows", 26));
            assertThat(entry.owner()).isNull();
        }
    }

    private Page<AuditEntry> page(Connection lead, PageRequest request) {
        AuditService service = new FixedConnection(lead).service();
        return FixedConnection.as(
                Role.TEAM_LEAD, "jobcenter", () -> service.search(AuditQuery.about("sample", id), request));
    }

    private @Nullable Long total(AuditQuery wanted) throws Exception {
        return search(wanted, null).total();
    }

    private Page<AuditEntry> search(AuditQuery wanted, @Nullable String words) throws Exception {
        try (Connection lead = database.bound("agency", "jobcenter", "team-lead")) {
            AuditService service = new FixedConnection(lead).service();
            return FixedConnection.as(
                    Role.TEAM_LEAD,
                    "jobcenter",
                    () -> service.search(wanted, new PageRequest(0, 50, null, true, words, true)));
        }
    }
}
