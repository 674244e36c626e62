// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit.ui;

import de.jba.backoffice.audit.AuditEntry;
import de.jba.backoffice.audit.AuditEntry.FieldChange;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.ui.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an entry of the log says, in words. A word that is not known stands as the log has it. */
final class EntryWords {
    private static final Texts TEXTS = Texts.of("audit");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    /** What changes with every entry and tells a reader nothing. */
    private static final Set<String> TECHNICAL = Set.of("version", "visible_to", "validity", "id");

    private static final int MOST_TOLD = 3;

    private static final String AGENCY = "agency_id";

    private EntryWords() {}

    static String day(Instant at) {
        return DAY.withZone(BusinessTime.ZONE).format(at);
    }

    static String time(Instant at) {
        return TIME.withZone(BusinessTime.ZONE).format(at);
    }

    static String person(AuditEntry entry) {
        return Objects.requireNonNullElseGet(entry.person(), () -> TEXTS.get("person.system"));
    }

    static String action(AuditEntry entry) {
        return TEXTS.find("action." + entry.action()).orElse(entry.action());
    }

    static String object(AuditEntry entry) {
        String label = entry.label();
        return label == null || label.isBlank() ? type(entry.objectType()) : label;
    }

    static String type(String objectType) {
        return TEXTS.find("type." + objectType).orElse(objectType);
    }

    static String field(String name) {
        return TEXTS.find("field." + name).orElse(name);
    }

    static boolean isTechnical(String field) {
        return TECHNICAL.contains(field) || field.endsWith("_id") && !field.equals(AGENCY);
    }

    /**
     * Whether a reader learns something from it. A part that changes counts its whole one version up, and the log has an
     * entry for that too.
     */
    static boolean isTelling(AuditEntry entry) {
        return !entry.action().equals("update")
                || entry.changes().stream().anyMatch(change -> change.erased() || isTold(change));
    }

    private static boolean isTold(FieldChange change) {
        return !isTechnical(change.field()) && !value(change.before()).equals(value(change.after()));
    }

    /**
     * The first changed fields with their values before and after, and how many more there are; empty when nothing but the
     * entry itself is told.
     */
    static String brief(AuditEntry entry) {
        String part = part(entry);
        List<String> told = entry.changes().stream()
                .filter(change ->
                        isTold(change) && (part.isEmpty() || !change.field().equals(AGENCY)))
                .map(change -> TEXTS.get("brief", field(change.field()), value(change.before()), value(change.after())))
                .toList();
        String more = told.size() > MOST_TOLD ? " · " + TEXTS.get("brief.more", told.size() - MOST_TOLD) : "";
        return told.stream()
                .limit(MOST_TOLD)
                .collect(Collectors.joining(" · ", part.isEmpty() ? "" : part + " · ", more));
    }

    /** Which part of the object it was, with the agency it belongs to; empty when it was the object itself. */
    /** What was done; where it was done in somebody's place, it says in whose. */
    private static String verb(AuditEntry entry) {
        String verb = TEXTS.find("verb." + entry.action()).orElse(entry.action());
        Object inPlaceOf = entry.after().get("deputy_for");
        return inPlaceOf == null ? verb : TEXTS.get("sentence.inPlaceOf", inPlaceOf, verb);
    }

    private static String part(AuditEntry entry) {
        Object agency = entry.after().getOrDefault(AGENCY, entry.before().get(AGENCY));
        return agency == null
                ? ""
                : TEXTS.find("part." + entry.part())
                        .map(words -> words + " (" + value(agency) + ")")
                        .orElse("");
    }

    /** A stored value as people read it. */
    static String value(@Nullable Object stored) {
        if (stored == null) {
            return TEXTS.get("value.none");
        }
        if (stored instanceof Boolean yes) {
            return TEXTS.get(yes ? "value.yes" : "value.no");
        }
        if (stored instanceof Collection<?> several) {
            return several.isEmpty()
                    ? TEXTS.get("value.none")
                    : several.stream().map(EntryWords::value).collect(Collectors.joining(", "));
        }
        if (stored instanceof Map<?, ?> digest && digest.containsKey("sha256")) {
            return TEXTS.get("value.digest", value(digest.get("bytes")), value(digest.get("sha256")));
        }
        String text = stored.toString();
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return DAY.format(LocalDate.parse(text));
        }
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*[0-9](Z|[+-][0-9:]+)")) {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            return day(moment) + " " + time(moment);
        }
        if (text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return TEXTS.get("value.record", text.substring(0, text.indexOf('-')));
        }
        return TEXTS.find("value." + text).orElse(text);
    }

    /** The entry in one sentence. */
    static String sentence(AuditEntry entry) {
        String part = part(entry);
        return TEXTS.get(
                part.isEmpty() ? "sentence" : "sentence.part",
                day(entry.at()),
                time(entry.at()),
                person(entry),
                object(entry),
                verb(entry),
                part);
    }
}
