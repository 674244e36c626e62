// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.instrument.InstrumentQueries;
import de.jba.backoffice.overview.OverviewQueries;
import de.jba.backoffice.sharing.SharingQueries;
import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the overview counts for whom: the own agency's, never another's. */
@ExtendWith(DatabaseExtension.class)
class OverviewSourcesTest {
    private static final Scope JOBCENTER = Scope.admin("jobcenter");
    private static final Scope YOUTH = Scope.admin("jugendamt");

    private final ApplicationRole database;

    OverviewSourcesTest(LocalDatabase local) {
        database = new ApplicationRole(local);
    }

    @Test
    void onlyOwnAndSharedPlacesWantToBeConfirmed() throws SQLException {
        long own = count(JOBCENTER, InstrumentQueries.unconfirmed(true));
        long others = count(YOUTH, InstrumentQueries.unconfirmed(false));
        long othersOwn = count(YOUTH, InstrumentQueries.unconfirmed(true));
        SharedRecord record = SharedRecord.fresh(database);
        assertThat(count(JOBCENTER, InstrumentQueries.unconfirmed(true))).isEqualTo(own + 1);
        assertThat(count(YOUTH, InstrumentQueries.unconfirmed(false))).isEqualTo(others);
        record.share("jugendamt", "EDIT", null);
        assertThat(count(YOUTH, InstrumentQueries.unconfirmed(false))).isEqualTo(others + 1);
        assertThat(count(YOUTH, InstrumentQueries.unconfirmed(true))).isEqualTo(othersOwn);
        confirm(record, SharedRecord.TODAY.minusDays(90));
        assertThat(count(JOBCENTER, InstrumentQueries.unconfirmed(true)))
                .as("90 days are not more than 90 days")
                .isEqualTo(own);
        confirm(record, SharedRecord.TODAY.minusDays(91));
        assertThat(count(JOBCENTER, InstrumentQueries.unconfirmed(true))).isEqualTo(own + 1);
    }

    @Test
    void aShareThatEndsIsSeenByItsOwnerAlone() throws SQLException {
        long own = count(JOBCENTER, SharingQueries.ending());
        long grantees = count(YOUTH, SharingQueries.ending());
        long outside = count(Scope.admin("arbeitsagentur"), SharingQueries.ending());
        SharedRecord record = SharedRecord.fresh(database);
        record.share("jugendamt", "READ", SharedRecord.TODAY.plusDays(30));
        assertThat(count(JOBCENTER, SharingQueries.ending())).isEqualTo(own + 1);
        assertThat(count(YOUTH, SharingQueries.ending())).isEqualTo(grantees);
        assertThat(count(Scope.admin("arbeitsagentur"), SharingQueries.ending()))
                .isEqualTo(outside);
        record.share("jugendamt", "COMMENT", SharedRecord.TODAY.plusDays(31));
        record.share("jugendamt", "COMMENT", null);
        assertThat(count(JOBCENTER, SharingQueries.ending()))
                .as("later, or never")
                .isEqualTo(own + 1);
    }

    @Test
    void contactsThatLeaveAreCountedWhereInstrumentsStillNameThem() throws SQLException {
        Records records = Records.withoutProgramme(database);
        UUID contact = records.contactOf("jobcenter");
        long own = count(JOBCENTER, InstrumentQueries.leaving());
        long others = count(YOUTH, InstrumentQueries.leaving());
        leave(contact, SharedRecord.TODAY.plusDays(31), null);
        assertThat(count(JOBCENTER, InstrumentQueries.leaving())).isEqualTo(own);
        leave(contact, SharedRecord.TODAY.plusDays(30), null);
        assertThat(count(JOBCENTER, InstrumentQueries.leaving())).isEqualTo(own + 1);
        assertThat(count(YOUTH, InstrumentQueries.leaving())).isEqualTo(others);
        leave(contact, SharedRecord.TODAY.plusDays(30), true);
        assertThat(count(JOBCENTER, InstrumentQueries.leaving()))
                .as("its mailbox is still answered")
                .isEqualTo(own);
        leave(contact, SharedRecord.TODAY.plusDays(30), null);
        database.change(
                JOBCENTER,
                "UPDATE instrument SET contacts = '{}', version = version + 1 WHERE id = ?",
                records.instrumentOf("jobcenter"));
        assertThat(count(JOBCENTER, InstrumentQueries.leaving())).isEqualTo(own);
    }

    @Test
    void whatIsOfferedIsCountedAsFarAsItIsSeen() throws SQLException {
        List<String> before = coverage(YOUTH);
        long mine = offered(JOBCENTER);
        SharedRecord record = SharedRecord.fresh(database);
        assertThat(offered(JOBCENTER)).isEqualTo(mine + 1);
        assertThat(coverage(YOUTH)).isEqualTo(before);
        record.share("jugendamt", "READ", null);
        assertThat(coverage(YOUTH)).isNotEqualTo(before).anyMatch(row -> row.contains("jobcenter"));
        database.change(
                JOBCENTER,
                "UPDATE capacity SET places = 0, version = version + 1 WHERE instrument_id = ?",
                record.instrument());
        assertThat(coverage(YOUTH)).as("no places are no offer").isEqualTo(before);
    }

    private long count(Scope scope, String sql) throws SQLException {
        return Long.parseLong(database.column(scope, sql).get(0));
    }

    private long offered(Scope scope) throws SQLException {
        return Long.parseLong(database.column(
                        scope,
                        "SELECT coalesce(sum(instruments), 0) FROM (" + OverviewQueries.coverage()
                                + ") c (grouped, circle, instruments, by_number, agencies)"
                                + " WHERE grouped = 'U25' AND circle = 'SGB_II'")
                .get(0));
    }

    private List<String> coverage(Scope scope) throws SQLException {
        return database.column(scope, "SELECT c::text FROM (" + OverviewQueries.coverage() + ") c ORDER BY 1");
    }

    private void confirm(SharedRecord record, LocalDate day) throws SQLException {
        database.change(
                JOBCENTER,
                "UPDATE capacity SET last_confirmed = ?, version = version + 1 WHERE instrument_id = ?",
                day,
                record.instrument());
    }

    private void leave(UUID contact, LocalDate day, @Nullable Boolean mailboxStays) throws SQLException {
        database.change(
                JOBCENTER,
                "UPDATE contact SET ends_on = ?, mailbox_stays = ?, version = version + 1 WHERE id = ?",
                day,
                mailboxStays,
                contact);
    }
}
