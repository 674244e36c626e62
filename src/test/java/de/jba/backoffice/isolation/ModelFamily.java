// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An instrument, a contact of each agency and a network partner in memory, and who is to see what of them: the rules as
 * the issue words them, written apart from the database's.
 */
final class ModelFamily {
    static final List<String> AGENCIES = List.of("arbeitsagentur", "jobcenter", "jugendamt");

    final String name;
    final UUID instrument;
    final UUID partner;
    final Map<String, UUID> contacts = new TreeMap<>();
    final String partnerOwner;
    final TreeSet<String> participating = new TreeSet<>();
    final Map<UUID, String> texts = new LinkedHashMap<>();
    final Map<UUID, String> persons = new LinkedHashMap<>();
    final TreeSet<UUID> archived = new TreeSet<>();
    final Map<UUID, Share> shares = new LinkedHashMap<>();
    final Map<UUID, Remark> remarks = new LinkedHashMap<>();
    private final TreeSet<String> formerOwners = new TreeSet<>();
    String owner;
    int places = 20;
    /** Whose contact the instrument names, if any; a hand-over leaves it the former owner's. */
    @Nullable
    String named;

    LocalDate day = SharedRecord.TODAY;

    /** A share as it was granted, and whether it was ended since. */
    record Share(
            UUID id,
            UUID record,
            String owner,
            String grantee,
            String level,
            boolean personal,
            @Nullable LocalDate until,
            boolean revoked) {
        Share end() {
            return new Share(id, record, owner, grantee, level, personal, until, true);
        }
    }

    /** A comment: whose the instrument was when it was written, and by whom. */
    record Remark(UUID id, String owner, String author) {}

    ModelFamily(String name, Random random) {
        this.name = name;
        this.instrument = id(random);
        this.partner = id(random);
        this.owner = AGENCIES.get(random.nextInt(AGENCIES.size()));
        this.partnerOwner = AGENCIES.get(random.nextInt(AGENCIES.size()));
        AGENCIES.forEach(agency -> contacts.put(agency, id(random)));
        texts.put(instrument, "Anfang");
        texts.put(partner, "Anfang");
        contacts.values().forEach(contact -> texts.put(contact, "anfang@example.org"));
        contacts.values().forEach(contact -> persons.put(contact, "Anfang"));
    }

    static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    String ownerOf(UUID record) {
        if (record.equals(instrument)) {
            return owner;
        }
        return record.equals(partner)
                ? partnerOwner
                : AGENCIES.stream()
                        .filter(agency -> record.equals(contacts.get(agency)))
                        .findFirst()
                        .orElseThrow();
    }

    List<UUID> records() {
        return List.copyOf(texts.keySet());
    }

    boolean sees(Scope scope, UUID record) {
        if (scope.agency().equals(ownerOf(record)) || has(scope, record, share -> true)) {
            return true;
        }
        if (record.equals(instrument)) {
            return participating.contains(scope.agency());
        }
        return !record.equals(partner)
                && ownerOf(record).equals(named)
                && (ownerOf(record).equals(owner) || formerOwners.contains(ownerOf(record)))
                && sees(scope, instrument);
    }

    boolean edits(Scope scope, UUID record) {
        return isAdmin(scope)
                && (scope.agency().equals(ownerOf(record))
                        || has(scope, record, share -> share.level().equals("EDIT")));
    }

    boolean seesPerson(Scope scope, UUID contact) {
        String of = ownerOf(contact);
        return AGENCIES.contains(scope.agency())
                && (scope.agency().equals(of)
                        || has(scope, contact, Share::personal)
                        || of.equals(named) && of.equals(owner) && has(scope, instrument, Share::personal));
    }

    boolean comments(Scope scope) {
        return (isAdmin(scope) || isLead(scope))
                && (scope.agency().equals(owner)
                        || has(scope, instrument, share -> !share.level().equals("READ")));
    }

    boolean reads(Scope scope, Remark remark) {
        return remark.owner().equals(owner) && comments(scope);
    }

    boolean reads(Scope scope, Share share) {
        return share.owner().equals(scope.agency()) && (isAdmin(scope) || isLead(scope))
                || holds(share) && isFor(scope, share);
    }

    /** Whether the record's owner of today shares it with the scope today, in such a way. */
    private boolean has(Scope scope, UUID record, Predicate<Share> way) {
        return shares.values().stream()
                .anyMatch(share -> share.record().equals(record)
                        && share.owner().equals(ownerOf(record))
                        && holds(share)
                        && isFor(scope, share)
                        && way.test(share));
    }

    private boolean holds(Share share) {
        return !share.revoked() && (share.until() == null || !share.until().isBefore(day));
    }

    private static boolean isFor(Scope scope, Share share) {
        return share.grantee().equals("*") || share.grantee().equals(scope.agency());
    }

    static boolean isAdmin(Scope scope) {
        return scope.roles().contains("agency-admin");
    }

    static boolean isLead(Scope scope) {
        return scope.roles().contains("team-lead");
    }

    /** Another agency accepted the instrument. */
    void handOver(String addressee) {
        shares.replaceAll((id, share) -> share.record().equals(instrument) ? share.end() : share);
        formerOwners.add(owner);
        participating.remove(addressee);
        owner = addressee;
    }

    /** Every row that the scope is to see, with what stands in it. */
    SortedSet<String> rows(Scope scope) {
        SortedSet<String> rows = new TreeSet<>();
        records().stream()
                .filter(record -> sees(scope, record))
                .forEach(record -> rows.add("record " + record + " " + texts.get(record)));
        if (sees(scope, instrument)) {
            rows.add("capacity " + instrument + " " + places);
        }
        contacts.values().stream()
                .filter(contact -> seesPerson(scope, contact))
                .forEach(contact -> rows.add("person " + contact + " " + persons.get(contact)));
        shares.values().stream()
                .filter(share -> reads(scope, share))
                .forEach(share -> rows.add("share " + share.id() + " " + share.revoked()));
        remarks.values().stream()
                .filter(remark -> reads(scope, remark))
                .forEach(remark -> rows.add("comment " + remark.id() + " " + remark.author()));
        return rows;
    }

    /** How the list of instruments is to show it, if at all: with the marks of its shares. */
    List<String> listed(Scope scope) {
        if (!sees(scope, instrument) || archived.contains(instrument)) {
            return List.of();
        }
        List<String> marks = new ArrayList<>();
        shares.values().stream()
                .filter(share -> share.record().equals(instrument)
                        && share.owner().equals(scope.agency())
                        && holds(share)
                        && reads(scope, share))
                .forEach(share -> marks.add(share.grantee() + " " + share.level()));
        marks.sort(null);
        return List.of(instrument + " " + marks + " "
                + (edits(scope, instrument) && !scope.agency().equals(owner)));
    }

    /** Which contacts a list is to show. */
    List<String> listedContacts(Scope scope) {
        return contacts.values().stream()
                .filter(contact -> sees(scope, contact) && !archived.contains(contact))
                .map(Objects::toString)
                .sorted()
                .toList();
    }

    List<String> listedPartners(Scope scope) {
        return sees(scope, partner) && !archived.contains(partner) ? List.of(partner.toString()) : List.of();
    }
}
