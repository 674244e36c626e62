// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static de.jba.backoffice.isolation.ModelFamily.AGENCIES;
import static de.jba.backoffice.isolation.ModelFamily.isAdmin;
import static de.jba.backoffice.isolation.ModelFamily.isLead;

import de.jba.backoffice.isolation.ModelFamily.Remark;
import de.jba.backoffice.isolation.ModelFamily.Share;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people try at random with a family of records: in the database, and in the model when it lets them. */
final class ModelMoves {
    private static final Set<String> REFUSED = Set.of("42501", "23514", "23503");
    private static final List<String> LEVELS = List.of("READ", "COMMENT", "EDIT");

    private final ApplicationRole database;
    private final ModelFamily family;
    private final Random random;
    private final List<String> made = new ArrayList<>();

    ModelMoves(ApplicationRole database, ModelFamily family, Random random) {
        this.database = database;
        this.family = family;
        this.random = random;
    }

    /** What was tried so far, for whoever looks into a failure. */
    List<String> made() {
        return made;
    }

    /** Writes the records as their owners do. */
    void begin() throws SQLException {
        for (String agency : AGENCIES) {
            UUID contact = Objects.requireNonNull(family.contacts.get(agency));
            database.change(
                    Scope.admin(agency),
                    "INSERT INTO contact (id, owner_id, function_name, mailbox, version) VALUES (?, ?, ?, ?, 1)",
                    contact,
                    agency,
                    family.name + " " + contact,
                    family.texts.get(contact));
            database.change(
                    Scope.admin(agency),
                    "INSERT INTO contact_person (contact_id, owner_id, person_name, version) VALUES (?, ?, ?, 1)",
                    contact,
                    agency,
                    family.persons.get(contact));
        }
        database.change(Scope.admin(family.owner), """
                INSERT INTO instrument (id, owner_id, name, explanation, target_group, legal_circles, version)
                VALUES (?, ?, ?, 'Anfang', 'U25', '{SGB_II}', 1)
                """, family.instrument, family.owner, family.name);
        database.change(Scope.admin(family.owner), """
                INSERT INTO capacity (id, instrument_id, kind, places, valid_from, status, last_confirmed, version)
                VALUES (?, ?, 'PLACES', ?, '2022-01-01', 'CONFIRMED', '2022-01-01', 1)
                """, ModelFamily.id(random), family.instrument, family.places);
        database.change(Scope.admin(family.partnerOwner), """
                INSERT INTO network_partner (id, owner_id, type, name, notes, version)
                VALUES (?, ?, 'BODY', ?, 'Anfang', 1)
                """, family.partner, family.partnerOwner, family.name);
    }

    void next() throws SQLException {
        Scope by = anybody();
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> share(by, random.nextBoolean() ? family.instrument : any(family.records()));
            case 4, 5 -> revoke(by);
            case 6 -> edit(by, any(family.records()));
            case 7 -> archive(by, any(family.records()));
            case 8 -> nameParticipants(by);
            case 9, 17, 18 -> nameContact(by);
            case 10 -> comment(by);
            case 11 -> withdraw(by);
            case 12, 13, 14 -> handOver(random.nextBoolean() ? Scope.admin(family.owner) : by);
            case 15 -> changePlaces(by);
            case 16 -> namePerson(by, any(List.copyOf(family.contacts.values())));
            default -> {
                family.day = family.day.plusDays(1);
                made.add("the day is " + family.day);
            }
        }
    }

    private void share(Scope by, UUID record) throws SQLException {
        Share share = new Share(
                ModelFamily.id(random),
                record,
                by.agency(),
                random.nextInt(3) == 0 ? "*" : any(AGENCIES),
                any(LEVELS),
                random.nextBoolean(),
                random.nextBoolean() ? null : family.day.plusDays(random.nextInt(4)),
                false);
        boolean may = isAdmin(by)
                && by.agency().equals(family.ownerOf(record))
                && !share.grantee().equals(by.agency());
        boolean done = change(
                by,
                may,
                "INSERT INTO share_grant (id, " + kind(record)
                        + "_id, owner_id, grantee, level, personal, purpose, until, granted_by, granted_at, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'Zweck', ?, 'Verwaltung', now(), 1)",
                share.id(),
                record,
                share.owner(),
                share.grantee(),
                share.level(),
                share.personal(),
                share.until());
        if (done) {
            family.shares.put(share.id(), share);
        }
    }

    private void revoke(Scope by) throws SQLException {
        if (family.shares.isEmpty()) {
            return;
        }
        Share share = any(List.copyOf(family.shares.values()));
        boolean may = isAdmin(by) && by.agency().equals(share.owner()) && !share.revoked();
        String revoke = "UPDATE share_grant SET revoked_at = now(), revoked_by = 'Verwaltung' WHERE id = ?";
        if (change(by, may, revoke, share.id())) {
            family.shares.put(share.id(), share.end());
        }
    }

    private void edit(Scope by, UUID record) throws SQLException {
        String text = "neu" + random.nextInt(1000) + "@example.org";
        String column =
                switch (kind(record)) {
                    case "instrument" -> "explanation";
                    case "contact" -> "mailbox";
                    default -> "notes";
                };
        String edit = "UPDATE " + table(record) + " SET " + column + " = ?, version = version + 1 WHERE id = ?";
        if (change(by, family.edits(by, record), edit, text, record)) {
            family.texts.put(record, text);
        }
    }

    private void archive(Scope by, UUID record) throws SQLException {
        boolean may = isAdmin(by) && by.agency().equals(family.ownerOf(record));
        String turn = "UPDATE " + table(record)
                + " SET archived_at = CASE WHEN archived_at IS NULL THEN now() END, version = version + 1 WHERE id = ?";
        if (change(by, may, turn, record) && !family.archived.remove(record)) {
            family.archived.add(record);
        }
    }

    private void nameParticipants(Scope by) throws SQLException {
        List<String> named = AGENCIES.stream()
                .filter(agency -> !agency.equals(family.owner) && random.nextBoolean())
                .toList();
        boolean may = family.edits(by, family.instrument)
                && (by.agency().equals(family.owner) || named.equals(List.copyOf(family.participating)));
        String name = "UPDATE instrument SET participating = CAST(? AS text[]), version = version + 1 WHERE id = ?";
        if (change(by, may, name, "{" + String.join(",", named) + "}", family.instrument)) {
            family.participating.clear();
            family.participating.addAll(named);
        }
    }

    /** Names the owner's contact, or none when it is named already. */
    private void nameContact(Scope by) throws SQLException {
        String next = family.owner.equals(family.named) ? null : family.owner;
        boolean may = isAdmin(by) && by.agency().equals(family.owner);
        String name = "UPDATE instrument SET contacts = CAST(? AS uuid[]), version = version + 1 WHERE id = ?";
        String contacts = next == null ? "{}" : "{" + family.contacts.get(next) + "}";
        if (change(by, may, name, contacts, family.instrument)) {
            family.named = next;
        }
    }

    private void comment(Scope by) throws SQLException {
        Remark remark = new Remark(ModelFamily.id(random), family.owner, by.person());
        String write = """
                INSERT INTO comment (id, instrument_id, owner_id, agency_id, author, function_name, text, written_at)
                VALUES (?, ?, ?, ?, ?, 'Verwaltung', 'Stimmt das noch?', now())
                """;
        if (change(
                by,
                family.comments(by),
                write,
                remark.id(),
                family.instrument,
                family.owner,
                by.agency(),
                remark.author())) {
            family.remarks.put(remark.id(), remark);
        }
    }

    private void withdraw(Scope by) throws SQLException {
        if (family.remarks.isEmpty()) {
            return;
        }
        Remark remark = any(List.copyOf(family.remarks.values()));
        boolean may = by.person().equals(remark.author()) && family.reads(by, remark);
        if (change(by, may, "DELETE FROM comment WHERE id = ?", remark.id())) {
            family.remarks.remove(remark.id());
        }
    }

    /** Offered and decided at once, accepted or not; what the wrong people try changes nothing. */
    private void handOver(Scope by) throws SQLException {
        UUID offer = ModelFamily.id(random);
        String owner = family.owner;
        String addressee = any(AGENCIES);
        boolean may = isAdmin(by)
                && by.agency().equals(owner)
                && !addressee.equals(owner)
                && !family.archived.contains(family.instrument);
        if (!change(by, may, """
                INSERT INTO hand_over (id, instrument_id, owner_id, addressee, reason, until, instrument_name,
                    offered_by, offered_at, version)
                VALUES (?, ?, ?, ?, 'Neue Zuständigkeit', ?, '', 'Verwaltung', now(), 1)
                """, offer, family.instrument, by.agency(), addressee, family.day.plusDays(7))) {
            return;
        }
        Scope decider = random.nextBoolean() ? Scope.lead(addressee) : anybody();
        String outcome = any(List.of("ACCEPTED", "ACCEPTED", "REFUSED"));
        boolean decides = isLead(decider) && decider.agency().equals(addressee);
        if (!change(decider, decides, OfferedRecord.DECISION, outcome, offer)) {
            change(Scope.admin(owner), true, OfferedRecord.DECISION, "TAKEN_BACK", offer);
        } else if (outcome.equals("ACCEPTED")) {
            family.handOver(addressee);
        }
    }

    private void changePlaces(Scope by) throws SQLException {
        int places = random.nextInt(1000);
        String change = "UPDATE capacity SET places = ?, version = version + 1 WHERE instrument_id = ?";
        if (change(by, family.edits(by, family.instrument), change, places, family.instrument)) {
            family.places = places;
        }
    }

    private void namePerson(Scope by, UUID contact) throws SQLException {
        String person = "Person " + random.nextInt(1000);
        boolean may = family.edits(by, contact) && family.seesPerson(by, contact);
        String name = "UPDATE contact_person SET person_name = ?, version = version + 1 WHERE contact_id = ?";
        if (change(by, may, name, person, contact)) {
            family.persons.put(contact, person);
        }
    }

    /** Whether the database did it, which must be as the model expects. */
    private boolean change(Scope by, boolean expected, String sql, @Nullable Object... parameters) throws SQLException {
        boolean done;
        try {
            done = database.change(by, family.day, sql, parameters) > 0;
        } catch (SQLException refusal) {
            if (!REFUSED.contains(refusal.getSQLState())) {
                throw refusal;
            }
            done = false;
        }
        String told = by + ": " + sql.strip().replaceAll("\\s+", " ") + " " + List.of(withoutNulls(parameters)) + " -> "
                + (done ? "done" : "refused");
        made.add(told);
        if (done != expected) {
            throw new AssertionError("expected otherwise: " + told);
        }
        return done;
    }

    private static Object[] withoutNulls(@Nullable Object... parameters) {
        return Arrays.stream(parameters).map(String::valueOf).toArray();
    }

    private String kind(UUID record) {
        return record.equals(family.instrument) ? "instrument" : record.equals(family.partner) ? "partner" : "contact";
    }

    private String table(UUID record) {
        return record.equals(family.partner) ? "network_partner" : kind(record);
    }

    private Scope anybody() {
        String agency = random.nextInt(3) == 0 ? any(AGENCIES) : family.owner;
        return switch (random.nextInt(4)) {
            case 0 -> Scope.lead(agency);
            case 1 -> Scope.reader(agency);
            default -> Scope.admin(agency);
        };
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
