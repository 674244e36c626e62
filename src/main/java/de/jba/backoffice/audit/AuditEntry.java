// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import de.jba.backoffice.shared.AgencyId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log: who did what to which object, when and why, with what stood there before and after.
 *
 * @param seq the entry's number in the order of commits, from 0 without gaps
 * @param at when the change was made
 * @param person the function of the person, such as "Verwaltung Jobcenter Herne"; null for the system or when erased
 * @param subject Keycloak's identifier of the person; null for the system or when erased
 * @param agency the agency of the person
 * @param roles the roles that the person acted with
 * @param action the verb: {@code insert}, {@code update}, {@code delete}, or one of the domain such as {@code cosign}
 * @param operation what happened to a row ({@code insert}, {@code update}, {@code delete}), or {@code event}
 * @param objectType the kind of object in whose history this stands, such as {@code instrument}
 * @param objectId the object; a part of an object stands under its whole
 * @param label the object's name at that time
 * @param owner the agency that owned the object at that time; null for what belongs to the whole programme
 * @param part the table of the row that changed, which may be a part of the object; null for an event
 * @param versionFrom the row's version before
 * @param versionTo the row's version after
 * @param before the changed fields before, by name; the whole row when it was deleted
 * @param after the changed fields after, by name; the whole row when it was inserted
 * @param details what an event says about itself
 * @param erased personal fields whose values were erased, such as {@code before.email}, and when
 * @param reason the justification given
 * @param channel the way by which the change came in
 * @param requestId ties everything together that one request did
 * @param canonical the entry in canonical form (RFC 8785); its UTF-8 bytes are what is proved
 * @param chain the hash chain up to and with this entry, in hexadecimal
 */
public record AuditEntry(
        long seq,
        Instant at,
        @Nullable String person,
        @Nullable String subject,
        @Nullable AgencyId agency,
        List<String> roles,
        String action,
        String operation,
        String objectType,
        String objectId,
        @Nullable String label,
        @Nullable AgencyId owner,
        @Nullable String part,
        @Nullable Integer versionFrom,
        @Nullable Integer versionTo,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after,
        Map<String, @Nullable Object> details,
        Map<String, Instant> erased,
        @Nullable String reason,
        @Nullable String channel,
        @Nullable String requestId,
        String canonical,
        String chain) {

    /** The same entry with what it says of one field alone. */
    AuditEntry of(String field) {
        return new AuditEntry(
                seq,
                at,
                person,
                subject,
                agency,
                roles,
                action,
                operation,
                objectType,
                objectId,
                label,
                owner,
                part,
                versionFrom,
                versionTo,
                only(field, before),
                only(field, after),
                details,
                erased.entrySet().stream()
                        .filter(each -> each.getKey().endsWith("." + field))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                reason,
                channel,
                requestId,
                canonical,
                chain);
    }

    private static Map<String, @Nullable Object> only(String field, Map<String, @Nullable Object> values) {
        return values.containsKey(field) ? Collections.singletonMap(field, values.get(field)) : Collections.emptyMap();
    }

    /** The changed fields by name, each with its value before and after. */
    public List<FieldChange> changes() {
        SortedSet<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        erased.keySet().stream()
                .filter(f -> f.startsWith("before.") || f.startsWith("after."))
                .map(f -> f.substring(f.indexOf('.') + 1))
                .forEach(fields::add);
        return fields.stream()
                .map(f -> new FieldChange(
                        f,
                        before.get(f),
                        after.get(f),
                        erased.containsKey("before." + f) || erased.containsKey("after." + f)))
                .toList();
    }

    /**
     * One changed field.
     *
     * @param field the column's name
     * @param before its value before: text, number, boolean, list, map or null
     * @param after its value after
     * @param erased whether a value was personal and has been erased
     */
    public record FieldChange(
            String field, @Nullable Object before, @Nullable Object after, boolean erased) {}
}
