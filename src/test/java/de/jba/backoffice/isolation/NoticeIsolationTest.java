// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static de.jba.backoffice.isolation.SharedRecord.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.notification.NoticeKind;
import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Notices: told to whom they concern, as long as it is so and may be known, and nothing to anybody else. */
@ExtendWith(DatabaseExtension.class)
class NoticeIsolationTest {
    private static final Scope OWNER = Scope.admin("jobcenter");
    private static final Scope OWNERS_LEAD = Scope.lead("jobcenter");
    private static final Scope PARTNER = Scope.admin("jugendamt");
    private static final Scope PARTNERS_LEAD = Scope.lead("jugendamt");
    private static final Scope STRANGER = Scope.admin("arbeitsagentur");
    private static final List<Scope> NEVER =
            List.of(Scope.reader("jobcenter"), Scope.reader("jugendamt"), STRANGER, Scope.lead("arbeitsagentur"));

    private ApplicationRole database;
    private Told told;
    private SharedRecord record;

    @BeforeEach
    void createAnInstrument(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        told = new Told(database);
        record = SharedRecord.fresh(database);
    }

    @Test
    void everyKindIsKnownToBothSides() throws SQLException {
        assertThat(database.column(OWNER, "SELECT kind FROM notice_kind"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(NoticeKind.values()).map(Enum::name).toList());
        assertThat(database.column(
                        OWNER, "SELECT kind FROM notice_kind WHERE action NOT IN (SELECT p.action FROM permission p)"))
                .isEmpty();
    }

    @Test
    void aShareIsToldToWhomItIsGrantedAsLongAsItHolds() throws SQLException {
        UUID share = record.share("jugendamt", "READ", TODAY.plusDays(30));
        assertThat(told.to(PARTNER, share)).containsExactly("SHARE_GRANTED");
        assertThat(told.to(PARTNERS_LEAD, share)).containsExactly("SHARE_GRANTED");
        assertThat(told.to(PARTNER, TODAY.plusDays(31), share)).isEmpty();
        nobody(share, OWNER, OWNERS_LEAD, Scope.editor());
        record.revoke(OWNER, share);
        assertThat(told.to(PARTNER, share)).containsExactly("SHARE_REVOKED");
        assertThat(told.to(PARTNER, record.instrument()))
                .as("which record it was is not said")
                .isEmpty();
        nobody(share, OWNER, OWNERS_LEAD, Scope.editor());
    }

    @Test
    void aShareWithTheWholeJbaIsToldToAllOthers() throws SQLException {
        UUID share = record.share("*", "READ", null);
        for (Scope scope : List.of(PARTNER, STRANGER, Scope.lead("arbeitsagentur"))) {
            assertThat(told.to(scope, share)).as(scope.toString()).containsExactly("SHARE_GRANTED");
        }
        assertThat(told.to(OWNER, share)).isEmpty();
        assertThat(told.to(null, share)).isEmpty();
    }

    @Test
    void anArchivedRecordIsNoLongerTold() throws SQLException {
        UUID share = record.share("jugendamt", "READ", null);
        database.change(OWNER, "UPDATE instrument SET archived_at = now() WHERE id = ?", record.instrument());
        assertThat(told.to(PARTNER, share)).isEmpty();
    }

    @Test
    void sharesOfContactsAndPartnersAreToldTheSame() throws SQLException {
        Records records = Records.withoutProgramme(database);
        UUID contact = share("contact_id", records.contactOf("jobcenter"));
        UUID partner = share("partner_id", records.partnerOf("jobcenter"));
        assertThat(told.to(PARTNER, contact)).containsExactly("SHARE_GRANTED");
        assertThat(told.to(PARTNER, partner)).containsExactly("SHARE_GRANTED");
        database.change(OWNER, "UPDATE contact SET archived_at = now() WHERE id = ?", records.contactOf("jobcenter"));
        database.change(
                OWNER, "UPDATE network_partner SET archived_at = now() WHERE id = ?", records.partnerOf("jobcenter"));
        assertThat(told.to(PARTNER, contact)).isEmpty();
        assertThat(told.to(PARTNER, partner)).isEmpty();
    }

    @Test
    void anOfferIsToldToTheLeadsWhoAnswerIt() throws SQLException {
        OfferedRecord offered = new OfferedRecord(database, record.instrument(), UUID.randomUUID());
        UUID refused = offered.offer();
        assertThat(told.to(PARTNERS_LEAD, refused)).containsExactly("HAND_OVER_OFFERED");
        nobody(refused, OWNER, OWNERS_LEAD, PARTNER, Scope.editor());
        offered.decide(PARTNERS_LEAD, refused, "REFUSED");
        assertThat(told.to(OWNER, refused)).containsExactly("HAND_OVER_REFUSED");
        nobody(refused, OWNERS_LEAD, PARTNER, PARTNERS_LEAD, Scope.editor());
        UUID takenBack = offered.offer();
        offered.decide(OWNER, takenBack, "TAKEN_BACK");
        nobody(takenBack, OWNER, OWNERS_LEAD, PARTNER, PARTNERS_LEAD);
    }

    @Test
    void anAcceptedOfferEndsSharesAndIsToldToBoth() throws SQLException {
        OfferedRecord offered = new OfferedRecord(database, record.instrument(), UUID.randomUUID());
        UUID partners = record.share("jugendamt", "READ", null);
        UUID strangers = record.share("arbeitsagentur", "READ", null);
        UUID offer = offered.offer();
        offered.decide(PARTNERS_LEAD, offer, "ACCEPTED");
        assertThat(told.to(OWNER, offer)).containsExactly("HAND_OVER_ACCEPTED");
        assertThat(told.to(PARTNERS_LEAD, offer)).isEmpty();
        assertThat(told.to(PARTNERS_LEAD, partners)).as("it is the owner now").isEmpty();
        assertThat(told.to(STRANGER, strangers)).containsExactly("SHARE_REVOKED");
    }

    @Test
    void aCommentIsToldToTheOwnerAndToWhomItMentions() throws SQLException {
        UUID share = record.share("jugendamt", "COMMENT", null);
        UUID asked = comment(OWNER, "jobcenter", "{jugendamt}");
        assertThat(told.to(PARTNER, asked)).containsExactly("MENTIONED");
        nobody(asked, OWNER, OWNERS_LEAD, Scope.editor());
        UUID answered = comment(PARTNER, "jugendamt", "{}");
        UUID mentioning = comment(PARTNER, "jugendamt", "{jobcenter}");
        assertThat(told.to(OWNER, answered)).containsExactly("COMMENTED");
        assertThat(told.to(OWNER, mentioning)).containsExactly("MENTIONED");
        nobody(answered, PARTNER, PARTNERS_LEAD);
        record.revoke(OWNER, share);
        assertThat(told.to(PARTNER, asked)).isEmpty();
        database.change(PARTNER, "DELETE FROM comment WHERE id = ?", answered);
        assertThat(told.to(OWNER, answered)).as("not seen, so not withdrawn").containsExactly("COMMENTED");
    }

    @Test
    void aWithdrawnCommentIsNoLongerTold() throws SQLException {
        record.share("jugendamt", "COMMENT", null);
        UUID comment = comment(PARTNER, "jugendamt", "{}");
        database.change(PARTNER, "DELETE FROM comment WHERE id = ?", comment);
        assertThat(told.to(OWNER, comment)).isEmpty();
    }

    @Test
    void aProgrammeAsksTheLeadsForSignaturesAndReturnsChaptersToTheirEditors() throws SQLException {
        Records records = Records.write(database);
        assertThat(told.to(PARTNERS_LEAD, records.programme())).containsExactly("COSIGNATURE_DUE");
        assertThat(told.to(OWNERS_LEAD, records.programme())).as("has signed").isEmpty();
        for (Scope other : List.of(OWNER, PARTNER, Scope.reader("jugendamt"), Scope.editor())) {
            assertThat(told.to(other, records.programme())).as(other.toString()).isEmpty();
        }
        records.giveBack(database, PARTNERS_LEAD, "jugendamt");
        for (Scope writer : List.of(OWNER, Scope.editor())) {
            assertThat(told.to(writer, records.programme()))
                    .as(writer.toString())
                    .containsExactly("CHAPTER_RETURNED");
        }
        assertThat(told.to(PARTNER, records.programme())).isEmpty();
        database.change(
                Scope.editor(), "UPDATE programme SET state = 'DRAFT', revision = 2 WHERE id = ?", records.programme());
        assertThat(told.to(PARTNERS_LEAD, records.programme())).isEmpty();
        database.change(
                Scope.editor(),
                "UPDATE chapter_return SET resolved_at = now(), resolved_by = 'Redaktion' WHERE programme_id = ?",
                records.programme());
        assertThat(told.to(Scope.editor(), records.programme())).isEmpty();
    }

    @Test
    void whatWasReadIsEachPersonsOwn() throws SQLException {
        UUID share = record.share("jugendamt", "READ", null);
        String notice = database.column(PARTNER, "SELECT id FROM notice WHERE source_id = ?", share)
                .get(0);
        assertThat(mark(PARTNER, PARTNER.person(), notice)).isOne();
        assertThat(marks(PARTNER, notice)).hasSize(1);
        assertThat(marks(PARTNERS_LEAD, notice)).isEmpty();
        refused(() -> mark(PARTNERS_LEAD, PARTNER.person(), notice));
        refused(() -> mark(STRANGER, STRANGER.person(), notice));
        refused(() -> database.change(PARTNER, "DELETE FROM notice_read"));
    }

    @Test
    void howSomebodyWantsToBeToldIsTheirOwn() throws SQLException {
        assertThat(set(PARTNER, PARTNER.person(), "SHARE_GRANTED")).isOne();
        assertThat(database.column(PARTNER, "SELECT unnest(shown_notice_kinds())"))
                .doesNotContain("SHARE_GRANTED");
        assertThat(database.column(PARTNERS_LEAD, "SELECT unnest(shown_notice_kinds())"))
                .contains("SHARE_GRANTED");
        assertThat(database.column(PARTNERS_LEAD, "SELECT kind FROM notice_setting WHERE person = ?", PARTNER.person()))
                .isEmpty();
        assertThat(database.change(
                        PARTNERS_LEAD, "UPDATE notice_setting SET shown = true WHERE person = ?", PARTNER.person()))
                .isZero();
        refused(() -> set(PARTNERS_LEAD, PARTNER.person(), "SHARE_ENDING"));
        refused(() -> set(PARTNER, PARTNER.person(), "COSIGNATURE_DUE"));
        database.change(PARTNER, "UPDATE notice_setting SET shown = true WHERE kind = 'SHARE_GRANTED'");
    }

    private int set(Scope scope, String person, String kind) throws SQLException {
        return database.change(
                scope,
                "INSERT INTO notice_setting (person, kind, shown, mail) VALUES (?, ?, false, 'OFF')"
                        + " ON CONFLICT (person, kind) DO UPDATE SET shown = false",
                person,
                kind);
    }

    @Test
    void theApplicationWritesNoneItself() {
        refused(() -> database.change(
                OWNER, "INSERT INTO notice (kind, audience, occasion) VALUES ('SHARE_REVOKED', 'jugendamt', 'x')"));
        refused(() -> database.column(
                OWNER, "SELECT tell('SHARE_REVOKED', '{jugendamt}', 'jobcenter', NULL, NULL, NULL, 'x')"));
        refused(() -> database.column(Scope.auditor(), "SELECT id FROM notice"));
        refused(() -> database.column(Scope.everybody(), "SELECT id FROM notice"));
    }

    private void nobody(UUID about, Scope... others) throws SQLException {
        for (Scope scope : Stream.concat(NEVER.stream(), Stream.of(others)).toList()) {
            assertThat(told.to(scope, about)).as(scope.toString()).isEmpty();
        }
    }

    private List<String> marks(Scope scope, String notice) throws SQLException {
        return database.column(scope, "SELECT person FROM notice_read WHERE notice_id = ?::uuid", notice);
    }

    private int mark(Scope scope, String person, String notice) throws SQLException {
        return database.change(
                scope, "INSERT INTO notice_read (person, notice_id) VALUES (?, ?::uuid)", person, notice);
    }

    private UUID share(String column, UUID record) throws SQLException {
        UUID share = UUID.randomUUID();
        database.change(OWNER, """
                INSERT INTO share_grant (id, %s, owner_id, grantee, level, personal, purpose, granted_by, granted_at,
                    version)
                VALUES (?, ?, 'jobcenter', 'jugendamt', 'READ', false, 'Gemeinsame Pflege', 'Verwaltung', now(), 1)
                """.formatted(column), share, record);
        return share;
    }

    private UUID comment(Scope scope, String agency, String mentioned) throws SQLException {
        UUID comment = UUID.randomUUID();
        database.change(scope, """
                INSERT INTO comment (id, instrument_id, owner_id, agency_id, author, function_name, text, mentioned,
                    written_at)
                VALUES (?, ?, 'jobcenter', ?, ?, 'Verwaltung', 'Stimmt das?', ?::text[], now())
                """, comment, record.instrument(), agency, scope.person(), mentioned);
        return comment;
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOf(SQLException.class)
                .extracting("SQLState")
                .isEqualTo("42501");
    }
}
