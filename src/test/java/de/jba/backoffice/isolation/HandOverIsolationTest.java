// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static de.jba.backoffice.isolation.OfferedRecord.ADDRESSEE;
import static de.jba.backoffice.isolation.OfferedRecord.OWNER;
import static de.jba.backoffice.isolation.SharedRecord.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Offers of an instrument to another agency through SQL as the application's role: who makes, sees and decides them. */
@ExtendWith(DatabaseExtension.class)
class HandOverIsolationTest {
    private static final String STRANGER = "arbeitsagentur";
    private static final String SEEN = "SELECT outcome FROM hand_over WHERE id = ?";

    private ApplicationRole database;
    private OfferedRecord record;

    @BeforeEach
    void writeARecord(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        record = OfferedRecord.fresh(database);
    }

    @Test
    void onlyTheOwnersAdministrationOffers() throws SQLException {
        Scope onlyShares = new Scope("agency", OWNER, "y", "share-manager");
        for (Scope other :
                List.of(Scope.reader(OWNER), Scope.lead(OWNER), onlyShares, Scope.admin(STRANGER), Scope.editor())) {
            refused(() -> record.offer(other, OWNER, ADDRESSEE, TODAY, TODAY), "");
        }
        refused(() -> record.offer(Scope.admin(STRANGER), STRANGER, ADDRESSEE, TODAY, TODAY), "only the owner");
        record.shared().share(STRANGER, "EDIT", null);
        refused(() -> record.offer(Scope.admin(STRANGER), OWNER, ADDRESSEE, TODAY, TODAY), "row-level security");
        refused(() -> record.offer(Scope.admin(STRANGER), STRANGER, ADDRESSEE, TODAY, TODAY), "only the owner");
        record.offer();
    }

    @Test
    void anOfferNamesAnotherAgencyAndADayToComeAndIsTheOnlyOne() throws SQLException {
        Scope admin = Scope.admin(OWNER);
        refused(() -> record.offer(admin, OWNER, "nirgends", TODAY, TODAY), "no agency");
        refused(() -> record.offer(admin, OWNER, OWNER, TODAY, TODAY), "check");
        refused(() -> record.offer(admin, OWNER, ADDRESSEE, TODAY.minusDays(1), TODAY), "before it begins");
        record.offer();
        refused(() -> record.offer(admin, OWNER, STRANGER, TODAY, TODAY), "hand_over_open_once");
    }

    @Test
    void whatIsArchivedIsNotHandedOver() throws SQLException {
        UUID offer = record.offer();
        database.change(
                Scope.admin(OWNER),
                "UPDATE instrument SET archived_at = now(), version = 3 WHERE id = ?",
                record.instrument());
        assertThat(database.column(Scope.admin(OWNER), SEEN, offer)).containsExactly("TAKEN_BACK");
        assertThat(record.decide(Scope.lead(ADDRESSEE), offer, "ACCEPTED")).isZero();
        refused(() -> record.offer(), "only the owner");
        assertThat(database.column(
                        Scope.reader(OWNER), "SELECT version FROM instrument WHERE id = ?", record.instrument()))
                .containsExactly("3");
    }

    @Test
    void anOpenOfferIsSeenByTheOwnersPeopleAndTheLeadsItIsAddressedTo() throws SQLException {
        UUID offer = record.offer();
        for (Scope person :
                List.of(Scope.reader(OWNER), Scope.lead(OWNER), Scope.admin(OWNER), Scope.lead(ADDRESSEE))) {
            assertThat(database.column(person, SEEN, offer))
                    .as(person.toString())
                    .hasSize(1);
        }
        assertThat(database.column(Scope.auditor(), SEEN, offer)).hasSize(1);
        assertThat(database.column(new Scope("auditor", STRANGER, "z", "auditor"), SEEN, offer))
                .isEmpty();
        for (Scope other : List.of(
                Scope.reader(ADDRESSEE),
                Scope.admin(ADDRESSEE),
                Scope.lead(STRANGER),
                Scope.admin(STRANGER),
                Scope.editor())) {
            assertThat(database.column(other, SEEN, offer)).as(other.toString()).isEmpty();
        }
        refused(() -> database.column(Scope.everybody(), SEEN, offer), "permission denied");
        assertThat(record.shared().isSeenBy(Scope.lead(ADDRESSEE))).isFalse();
    }

    @Test
    void anOfferSaysWhatTheInstrumentIsNow() throws SQLException {
        UUID offer = record.offer();
        String told = "SELECT instrument_name || ' ' || capacity_kind || ' ' || places FROM hand_over WHERE id = ?";
        assertThat(database.column(Scope.lead(ADDRESSEE), told, offer))
                .containsExactly("Angebot " + record.instrument() + " PLACES 20");
        Scope admin = Scope.admin(OWNER);
        String seen = version(offer);
        database.change(admin, "UPDATE instrument SET explanation = 'Neu.' WHERE id = ?", record.instrument());
        assertThat(version(offer)).isEqualTo(seen);
        database.change(admin, "UPDATE instrument SET name = 'Anders' WHERE id = ?", record.instrument());
        database.change(admin, "UPDATE capacity SET places = 5 WHERE instrument_id = ?", record.instrument());
        assertThat(database.column(Scope.lead(ADDRESSEE), told, offer)).containsExactly("Anders PLACES 5");
        assertThat(version(offer)).isNotEqualTo(seen);
        database.change(
                admin, "UPDATE capacity SET valid_to = business_today() WHERE instrument_id = ?", record.instrument());
        database.change(admin, """
                INSERT INTO capacity (id, instrument_id, kind, places, valid_from, status, version)
                VALUES (gen_random_uuid(), ?, 'PLACES', 7, business_today(), 'PROVISIONAL', 1)
                """, record.instrument());
        assertThat(database.column(Scope.lead(ADDRESSEE), told, offer)).containsExactly("Anders PLACES 7");
    }

    @Test
    void onlyTheLeadsItIsAddressedToDecide() throws SQLException {
        UUID offer = record.offer();
        for (String outcome : List.of("ACCEPTED", "REFUSED")) {
            for (Scope other : List.of(
                    Scope.lead(STRANGER),
                    Scope.lead(OWNER),
                    Scope.reader(OWNER),
                    Scope.admin(ADDRESSEE),
                    Scope.editor())) {
                assertThat(record.decide(other, offer, outcome))
                        .as(outcome + " by " + other)
                        .isZero();
            }
            refused(() -> record.decide(Scope.admin(OWNER), offer, outcome), "not to be decided so");
        }
        for (String outcome : List.of("TAKEN_BACK", "EXPIRED")) {
            refused(() -> record.decide(Scope.lead(ADDRESSEE), offer, outcome), "not to be decided so");
        }
        assertThat(record.owner()).isEqualTo(OWNER);
        assertThat(record.decide(Scope.lead(ADDRESSEE), offer, "ACCEPTED")).isOne();
        assertThat(record.owner()).isEqualTo(ADDRESSEE);
    }

    @Test
    void whatIsOfferedStays() throws SQLException {
        UUID offer = record.offer();
        for (String change : List.of("addressee = 'arbeitsagentur'", "until = '2099-01-01'", "reason = 'x'")) {
            refused(
                    () -> database.change(
                            Scope.admin(OWNER), "UPDATE hand_over SET " + change + " WHERE id = ?", offer),
                    "permission denied");
        }
        refused(
                () -> database.change(
                        Scope.admin(OWNER), "UPDATE hand_over SET version = version + 1 WHERE id = ?", offer),
                "decided and not changed");
        refused(
                () -> database.change(Scope.admin(OWNER), "DELETE FROM hand_over WHERE id = ?", offer),
                "permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUSED", "TAKEN_BACK"})
    void whatIsNotAcceptedChangesNothingAndForGood(String outcome) throws SQLException {
        record.shared().share("*", "EDIT", null);
        UUID offer = record.offer();
        Scope decider = outcome.equals("REFUSED") ? Scope.lead(ADDRESSEE) : Scope.admin(OWNER);
        assertThat(record.decide(decider, offer, outcome)).isOne();
        assertThat(record.owner()).isEqualTo(OWNER);
        assertThat(record.shared().isSeenBy(Scope.reader(STRANGER))).isTrue();
        for (String other : List.of("ACCEPTED", "REFUSED")) {
            if (outcome.equals("REFUSED")) {
                refused(() -> record.decide(Scope.lead(ADDRESSEE), offer, other), "once and for good");
            } else {
                assertThat(record.decide(Scope.lead(ADDRESSEE), offer, other)).isZero();
            }
        }
        refused(() -> record.decide(Scope.admin(OWNER), offer, "TAKEN_BACK"), "once and for good");
        record.offer();
    }

    @Test
    void anOfferHoldsOnItsLastDayAndNoLonger() throws SQLException {
        UUID offer = record.offer(Scope.admin(OWNER), OWNER, ADDRESSEE, TODAY, TODAY);
        assertThat(database.column(Scope.lead(ADDRESSEE), TODAY.plusDays(1), SEEN, offer))
                .isEmpty();
        assertThat(record.decide(Scope.lead(ADDRESSEE), offer, "ACCEPTED", TODAY.plusDays(1)))
                .isZero();
        refused(
                () -> record.decide(Scope.admin(OWNER), offer, "TAKEN_BACK", TODAY.plusDays(1)),
                "not to be decided so");
        assertThat(record.owner()).isEqualTo(OWNER);
        record.offer(Scope.admin(OWNER), OWNER, STRANGER, TODAY.plusDays(2), TODAY.plusDays(1));
        assertThat(database.column(Scope.admin(OWNER), SEEN, offer)).containsExactly("EXPIRED");
        assertThat(record.decide(Scope.lead(ADDRESSEE), offer, "ACCEPTED")).isZero();
    }

    @Test
    void aDecisionInTheLastMinuteIsTheLastDays() throws SQLException {
        UUID offer = record.offer(Scope.admin(OWNER), OWNER, ADDRESSEE, TODAY, TODAY);
        assertThat(record.decide(Scope.lead(ADDRESSEE), offer, "ACCEPTED", TODAY))
                .isOne();
    }

    @Test
    void offersAndAnswersStandInTheLogOfWhoOffered() throws SQLException {
        record.decide(Scope.lead(ADDRESSEE), record.offer(), "REFUSED");
        record.decide(Scope.admin(OWNER), record.offer(), "TAKEN_BACK");
        String log = "SELECT action FROM audit_entry WHERE object_id = ?"
                + " AND canonical LIKE '%\"table\":\"hand_over\"%' ORDER BY id";
        String key = record.instrument().toString();
        assertThat(database.column(Scope.lead(OWNER), log, key))
                .containsExactly("offerHandOver", "refuseHandOver", "offerHandOver", "takeHandOverBack");
        assertThat(database.column(Scope.lead(ADDRESSEE), log, key)).isEmpty();
    }

    @Test
    void anOfferAdvancesItsInstrument() throws SQLException {
        String version = "SELECT version FROM instrument WHERE id = ?";
        UUID offer = record.offer();
        assertThat(database.column(Scope.reader(OWNER), version, record.instrument()))
                .containsExactly("2");
        record.decide(Scope.admin(OWNER), offer, "TAKEN_BACK");
        assertThat(database.column(Scope.reader(OWNER), version, record.instrument()))
                .containsExactly("3");
    }

    private String version(UUID offer) throws SQLException {
        return database.column(Scope.lead(ADDRESSEE), "SELECT version FROM hand_over WHERE id = ?", offer)
                .get(0);
    }

    private static void refused(ThrowingCallable attempt, String reason) {
        assertThatThrownBy(attempt).isInstanceOf(SQLException.class).hasMessageContaining(reason);
    }
}
