// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import de.jba.backoffice.shared.BusinessTime;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An instrument of the Jobcenter, its shares, and what a scope can do with it: all through SQL. */
record SharedRecord(ApplicationRole database, UUID instrument) {
    static final LocalDate TODAY = LocalDate.now(BusinessTime.ZONE);

    static SharedRecord fresh(ApplicationRole database) throws SQLException {
        UUID instrument = UUID.randomUUID();
        Records.writeInstrument(database, "jobcenter", instrument, UUID.randomUUID());
        return new SharedRecord(database, instrument);
    }

    UUID share(String grantee, String level, @Nullable LocalDate until) throws SQLException {
        return share(Scope.admin("jobcenter"), "jobcenter", grantee, level, until, TODAY);
    }

    UUID share(Scope by, String owner, String grantee, String level, @Nullable LocalDate until, LocalDate day)
            throws SQLException {
        UUID share = UUID.randomUUID();
        database.change(by, day, """
                INSERT INTO share_grant (id, instrument_id, owner_id, grantee, level, personal, purpose, until,
                    granted_by, granted_at, version)
                VALUES (?, ?, ?, ?, ?, false, 'Gemeinsame Pflege', ?, 'Verwaltung', now(), 1)
                """, share, instrument, owner, grantee, level, until);
        return share;
    }

    int revoke(Scope by, UUID share) throws SQLException {
        return database.change(by, "UPDATE share_grant SET revoked_at = now(), revoked_by = 'x' WHERE id = ?", share);
    }

    boolean isSeenBy(Scope scope) throws SQLException {
        return isSeenBy(scope, TODAY);
    }

    boolean isSeenBy(Scope scope, LocalDate day) throws SQLException {
        String one = "SELECT id FROM instrument WHERE id = ?";
        String places = "SELECT id FROM capacity WHERE instrument_id = ?";
        boolean seen = !database.column(scope, day, one, instrument).isEmpty();
        boolean placesSeen = !database.column(scope, day, places, instrument).isEmpty();
        if (seen != placesSeen) {
            throw new AssertionError("instrument and places are seen apart by " + scope);
        }
        return seen;
    }

    /** How many rows of the instrument and its places change. */
    int edit(Scope scope, LocalDate day) throws SQLException {
        return database.change(
                        scope,
                        day,
                        "UPDATE instrument SET explanation = 'Neu.', version = version + 1 WHERE id = ?",
                        instrument)
                + database.change(
                        scope,
                        day,
                        "UPDATE capacity SET places = 15, version = version + 1 WHERE instrument_id = ?",
                        instrument);
    }
}
