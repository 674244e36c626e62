// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import de.jba.backoffice.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Records of three agencies and a programme that one of them has signed, written as the application writes them. */
record Records(
        Map<String, UUID> instruments,
        Map<String, UUID> contacts,
        Map<String, UUID> partners,
        UUID programme,
        int year) {
    static final String HASH = "a".repeat(64);
    static final String PDF = "bytes";
    static final String PDF_HASH = Sha256.hex(PDF.getBytes(StandardCharsets.US_ASCII));
    private static final String NEXT_YEAR = "SELECT coalesce(max(year), 1999) + 1 FROM programme";

    /** A fresh set; each has a programme of a year of its own, in coordination and signed by the Jobcenter. */
    static Records write(ApplicationRole database) throws SQLException {
        Records records = withoutProgramme(database);
        int nextYear =
                Integer.parseInt(database.column(Scope.editor(), NEXT_YEAR).get(0));
        Records all = new Records(records.instruments, records.contacts, records.partners, records.programme, nextYear);
        all.writeProgramme(database);
        return all;
    }

    /** The same in no programme: a database holds only a hundred years of those. */
    static Records withoutProgramme(ApplicationRole database) throws SQLException {
        Map<String, UUID> instruments = onePerAgency();
        Map<String, UUID> contacts = onePerAgency();
        Map<String, UUID> partners = onePerAgency();
        for (String agency : instruments.keySet()) {
            writeInstrument(
                    database,
                    agency,
                    Objects.requireNonNull(instruments.get(agency)),
                    Objects.requireNonNull(contacts.get(agency)));
            writePartner(database, agency, Objects.requireNonNull(partners.get(agency)));
        }
        return new Records(instruments, contacts, partners, UUID.randomUUID(), 0);
    }

    UUID instrumentOf(String agency) {
        return Objects.requireNonNull(instruments.get(agency));
    }

    UUID contactOf(String agency) {
        return Objects.requireNonNull(contacts.get(agency));
    }

    UUID partnerOf(String agency) {
        return Objects.requireNonNull(partners.get(agency));
    }

    private static Map<String, UUID> onePerAgency() {
        return Map.of(
                "arbeitsagentur", UUID.randomUUID(), "jobcenter", UUID.randomUUID(), "jugendamt", UUID.randomUUID());
    }

    private static void writePartner(ApplicationRole database, String agency, UUID partner) throws SQLException {
        database.change(
                Scope.admin(agency),
                "INSERT INTO network_partner (id, owner_id, type, name, version) VALUES (?, ?, 'BODY', ?, 1)",
                partner,
                agency,
                "Stelle " + partner);
    }

    /** An event of each agency's partner. */
    void addEvents(ApplicationRole database) throws SQLException {
        for (Map.Entry<String, UUID> partner : partners.entrySet()) {
            database.change(Scope.admin(partner.getKey()), """
                    INSERT INTO event (id, owner_id, title, starts_at, ends_at, all_day, partner_id, jba_wide,
                        changed_at, version)
                    VALUES (gen_random_uuid(), ?, 'Messe', now(), now() + interval '1 hour', false, ?, false, now(), 1)
                    """, partner.getKey(), partner.getValue());
        }
    }

    /** An instrument with 20 places and a contact, in no programme: a database holds only a hundred years of those. */
    static void writeInstrument(ApplicationRole database, String agency, UUID instrument, UUID contact)
            throws SQLException {
        Scope admin = Scope.admin(agency);
        database.change(
                admin,
                "INSERT INTO contact (id, owner_id, function_name, mailbox, version) VALUES (?, ?, ?, ?, 1)",
                contact,
                agency,
                "Team " + contact,
                "team@" + agency + ".example");
        database.change(admin, """
                INSERT INTO instrument (id, owner_id, name, target_group, legal_circles, contacts, version)
                VALUES (?, ?, ?, 'U25', '{SGB_II}', ARRAY [?::uuid], 1)
                """, instrument, agency, "Angebot " + instrument, contact);
        database.change(admin, """
                INSERT INTO capacity (id, instrument_id, kind, places, valid_from, status, last_confirmed, version)
                VALUES (gen_random_uuid(), ?, 'PLACES', 20, '2022-01-01', 'CONFIRMED', '2022-01-01', 1)
                """, instrument);
    }

    /** Gives every instrument a quota of its owner and a report; both advance it. */
    void statePlaces(ApplicationRole database) throws SQLException {
        for (String agency : instruments.keySet()) {
            database.change(
                    Scope.admin(agency),
                    "INSERT INTO quota (id, instrument_id, agency_id, places, valid_from, version)"
                            + " VALUES (gen_random_uuid(), ?, ?, 12, '2022-01-01', 1)",
                    instrumentOf(agency),
                    agency);
            database.change(
                    Scope.admin(agency),
                    "INSERT INTO occupancy (id, instrument_id, agency_id, reference_date, occupied, version)"
                            + " VALUES (gen_random_uuid(), ?, ?, '2022-03-01', 11, 1)",
                    instrumentOf(agency),
                    agency);
        }
    }

    private void writeProgramme(ApplicationRole database) throws SQLException {
        UUID chapter = UUID.randomUUID();
        UUID indicator = UUID.randomUUID();
        database.change(
                Scope.editor(),
                "INSERT INTO programme VALUES (?, ?, 'Programm', '2022-03-31', 'DRAFT', 1, 1)",
                programme,
                year);
        database.change(
                Scope.editor(),
                "INSERT INTO chapter VALUES (?, ?, 0, '1', 'Vorwort', '', '{jobcenter}', false, 1)",
                chapter,
                programme);
        database.change(
                Scope.editor(),
                "INSERT INTO indicator VALUES (?, ?, ?, 'applicants', 0, 'Bewerber', 1357, 'PERSONS', '2021', 'BA', 1)",
                indicator,
                programme,
                chapter);
        database.change(Scope.editor(), "INSERT INTO comparison_value VALUES (?, 0, '2020', 1587)", indicator);
        database.change(Scope.admin("jobcenter"), """
                INSERT INTO contribution (id, programme_id, instrument_id, owner_id, name, aliases, sub_offers,
                    target_group, legal_circles, participating, capacity_kind, places, valid_from, version)
                VALUES (gen_random_uuid(), ?, ?, 'jobcenter', 'Angebot', '{}', '{}', 'U25', '{SGB_II}', '{}',
                    'PLACES', 20, '2022-01-01', 1)
                """, programme, instrumentOf("jobcenter"));
        justify(database, Scope.editor());
        database.change(
                Scope.editor(),
                "INSERT INTO snapshot VALUES (?, 1, ?, ?, '{arbeitsagentur,jobcenter,jugendamt}', now())",
                programme,
                HASH,
                PDF_HASH);
        database.change(
                Scope.editor(), "INSERT INTO snapshot_document VALUES (?, 1, 'PDF', '" + PDF + "'::bytea)", programme);
        database.change(Scope.editor(), "UPDATE programme SET state = 'IN_COORDINATION' WHERE id = ?", programme);
        sign(database, Scope.lead("jobcenter"), "jobcenter", HASH);
    }

    /** Says of a warning in the programme's only chapter why it may stand. */
    int justify(ApplicationRole database, Scope scope) throws SQLException {
        return database.change(scope, """
                INSERT INTO finding_justification (id, programme_id, chapter_id, finding, cell_hash, justification,
                    function_name, justified_at)
                SELECT gen_random_uuid(), c.programme_id, c.id, 'chapter.empty:1', ?, 'Kommt 2023.', 'Redaktion', now()
                FROM chapter c WHERE c.programme_id = ?
                """, HASH, programme);
    }

    /** Sends the programme's only chapter back. */
    int giveBack(ApplicationRole database, Scope scope, String agency) throws SQLException {
        return giveBack(database, scope, agency, 1);
    }

    int giveBack(ApplicationRole database, Scope scope, String agency, int revision) throws SQLException {
        return database.change(scope, """
                INSERT INTO chapter_return (id, programme_id, chapter_id, revision, agency_id, function_name,
                    returned_at, comment, version)
                SELECT gen_random_uuid(), c.programme_id, c.id, ?, ?, 'Teamleitung', now(), 'Bitte kürzen.', 1
                FROM chapter c WHERE c.programme_id = ?
                """, revision, agency, programme);
    }

    int sign(ApplicationRole database, Scope scope, String agency, String hash) throws SQLException {
        return database.change(scope, """
                INSERT INTO co_signature (id, programme_id, revision, agency_id, signer, function_name, signed_at,
                    content_hash, pdf_hash, version)
                VALUES (gen_random_uuid(), ?, 1, ?, ?, 'Teamleitung', now(), ?, ?, 1)
                """, programme, agency, scope.person(), hash, PDF_HASH);
    }
}
