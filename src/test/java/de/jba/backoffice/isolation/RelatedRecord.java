// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import de.jba.backoffice.shared.BusinessTime;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fresh record to which the Jobcenter stands in a given relation, written as the application writes it.
 *
 * @param kind instrument, contact or partner
 * @param id its identifier
 * @param owner its owner; when there is no such record, whoever would be
 * @param share a share of it with the Arbeitsagentur, which concerns the Jobcenter only as the owner
 * @param name what stands in its first field, and nowhere else
 */
record RelatedRecord(String kind, UUID id, String owner, UUID share, String name) {
    static final String ACTING = "jobcenter";
    private static final String OTHER = "jugendamt";
    private static final String THIRD = "arbeitsagentur";
    private static final LocalDate TODAY = LocalDate.now(BusinessTime.ZONE);

    /** The kinds of record that an action is about. */
    static Stream<String> kinds(String action) {
        return switch (action.substring(0, action.indexOf('.'))) {
            case "contact" -> Stream.of("contact");
            case "partner" -> Stream.of("partner");
            case "share" -> Stream.of("instrument", "contact", "partner");
            default -> Stream.of("instrument");
        };
    }

    /** How an agency can stand to such a record; only an instrument has participants. */
    static Stream<Relation> relations(String kind) {
        return Arrays.stream(Relation.values())
                .filter(relation -> kind.equals("instrument") || relation != Relation.PARTICIPATING);
    }

    static RelatedRecord write(ApplicationRole database, String kind, Relation relation) throws SQLException {
        String owner = relation == Relation.OWN ? ACTING : OTHER;
        UUID id = UUID.randomUUID();
        RelatedRecord record = new RelatedRecord(
                kind, id, owner, UUID.randomUUID(), "x" + id.toString().substring(0, 13));
        if (relation == Relation.MISSING) {
            return record;
        }
        record.insert(database, relation == Relation.PARTICIPATING);
        if (kind.equals("event")) {
            return record; // shared with its partner, or with nobody
        }
        record.share(database, record.share(), THIRD, "READ", false, null, TODAY);
        UUID share = UUID.randomUUID();
        switch (relation) {
            case SHARED_READ -> record.share(database, share, ACTING, "READ", false, null, TODAY);
            case SHARED_COMMENT -> record.share(database, share, ACTING, "COMMENT", false, null, TODAY);
            case SHARED_EDIT -> record.share(database, share, ACTING, "EDIT", false, null, TODAY);
            case SHARED_PERSONAL -> record.share(database, share, ACTING, "READ", true, null, TODAY);
            case JBA_WIDE -> record.share(database, share, "*", "READ", false, null, TODAY);
            case EXPIRED -> {
                LocalDate yesterday = TODAY.minusDays(1);
                record.share(database, share, ACTING, "EDIT", true, yesterday, yesterday);
            }
            case REVOKED -> {
                record.share(database, share, ACTING, "EDIT", true, null, TODAY);
                database.change(
                        Scope.admin(owner),
                        "UPDATE share_grant SET revoked_at = now(), revoked_by = 'Verwaltung' WHERE id = ?",
                        share);
            }
            default -> {}
        }
        return record;
    }

    private void insert(ApplicationRole database, boolean participating) throws SQLException {
        Scope admin = Scope.admin(owner);
        switch (kind) {
            case "instrument" -> {
                database.change(admin, """
                        INSERT INTO instrument (id, owner_id, name, target_group, legal_circles, participating, version)
                        VALUES (?, ?, ?, 'U25', '{SGB_II}', CAST(? AS text[]), 1)
                        """, id, owner, name, participating ? "{" + ACTING + "}" : "{}");
                database.change(admin, """
                        INSERT INTO capacity (id, instrument_id, kind, places, valid_from, status, last_confirmed,
                            version)
                        VALUES (gen_random_uuid(), ?, 'PLACES', 20, '2022-01-01', 'CONFIRMED', '2022-01-01', 1)
                        """, id);
            }
            case "contact" -> {
                database.change(admin, """
                        INSERT INTO contact (id, owner_id, function_name, mailbox, version)
                        VALUES (?, ?, ?, 'team@example.org', 1)
                        """, id, owner, name);
                database.change(admin, """
                        INSERT INTO contact_person (contact_id, owner_id, person_name, version)
                        VALUES (?, ?, 'Eine Person', 1)
                        """, id, owner);
            }
            case "event" -> database.change(admin, """
                        INSERT INTO event (id, owner_id, title, starts_at, ends_at, all_day, jba_wide, changed_at, version)
                        VALUES (?, ?, ?, now(), now() + interval '1 hour', false, false, now(), 1)
                        """, id, owner, name);
            default ->
                database.change(
                        admin,
                        "INSERT INTO network_partner (id, owner_id, type, name, version) VALUES (?, ?, 'SCHOOL', ?, 1)",
                        id,
                        owner,
                        name);
        }
    }

    private void share(
            ApplicationRole database,
            UUID share,
            String grantee,
            String level,
            boolean personal,
            @Nullable LocalDate until,
            LocalDate day)
            throws SQLException {
        database.change(
                Scope.admin(owner),
                day,
                "INSERT INTO share_grant (id, " + kind
                        + "_id, owner_id, grantee, level, personal, purpose, until, granted_by, granted_at, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'Gemeinsame Pflege', ?, 'Verwaltung', now(), 1)",
                share,
                id,
                owner,
                grantee,
                level,
                personal,
                until);
    }
}
