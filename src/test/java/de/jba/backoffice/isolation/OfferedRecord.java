// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static de.jba.backoffice.isolation.SharedRecord.TODAY;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** An instrument of the Jobcenter that is offered to the Jugendamt, and what a scope can do about it: all through SQL. */
record OfferedRecord(ApplicationRole database, UUID instrument, UUID contact) {
    static final String OWNER = "jobcenter";
    static final String ADDRESSEE = "jugendamt";

    static OfferedRecord fresh(ApplicationRole database) throws SQLException {
        OfferedRecord record = new OfferedRecord(database, UUID.randomUUID(), UUID.randomUUID());
        Records.writeInstrument(database, OWNER, record.instrument(), record.contact());
        return record;
    }

    /** One that a programme in coordination contains; the Jobcenter has signed it. */
    static OfferedRecord contributed(Records records, ApplicationRole database) {
        return new OfferedRecord(
                database,
                records.instrumentOf(OWNER),
                Objects.requireNonNull(records.contacts().get(OWNER)));
    }

    SharedRecord shared() {
        return new SharedRecord(database, instrument);
    }

    UUID offer() throws SQLException {
        return offer(Scope.admin(OWNER), OWNER, ADDRESSEE, TODAY.plusDays(14), TODAY);
    }

    UUID offer(Scope by, String owner, String addressee, LocalDate until, LocalDate day) throws SQLException {
        UUID offer = UUID.randomUUID();
        database.change(by, day, """
                INSERT INTO hand_over (id, instrument_id, owner_id, addressee, reason, until, instrument_name,
                    offered_by, offered_at, version)
                VALUES (?, ?, ?, ?, 'Neue Zuständigkeit', ?, '', 'Verwaltung', now(), 1)
                """, offer, instrument, owner, addressee, until);
        return offer;
    }

    int decide(Scope by, UUID offer, String outcome) throws SQLException {
        return decide(by, offer, outcome, TODAY);
    }

    int decide(Scope by, UUID offer, String outcome, LocalDate day) throws SQLException {
        return database.change(by, day, DECISION, outcome, offer);
    }

    static final String DECISION = """
            UPDATE hand_over SET outcome = ?, decided_by = 'Teamleitung', decided_at = now(), version = version + 1
            WHERE id = ?
            """;

    void accept() throws SQLException {
        decide(Scope.lead(ADDRESSEE), offer(), "ACCEPTED");
    }

    String owner() throws SQLException {
        for (String agency : new String[] {OWNER, ADDRESSEE}) {
            if (!database.column(
                            Scope.reader(agency),
                            "SELECT 1 FROM instrument WHERE id = ? AND owner_id = ?",
                            instrument,
                            agency)
                    .isEmpty()) {
                return agency;
            }
        }
        return "";
    }
}
