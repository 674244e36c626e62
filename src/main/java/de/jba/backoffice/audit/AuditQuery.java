// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import de.jba.backoffice.shared.AgencyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the log are wanted; null asks for all.
 *
 * @param person the person's function or Keycloak's identifier, exactly
 * @param objectType the kind of object, such as {@code instrument}
 * @param objectId the object
 * @param action the verb
 * @param agency the agency of the person
 * @param from the first moment of the period
 * @param until the moment at which the period has ended
 * @param field a field that was changed, as the log names it
 */
public record AuditQuery(
        @Nullable String person,
        @Nullable String objectType,
        @Nullable String objectId,
        @Nullable String action,
        @Nullable AgencyId agency,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String field) {
    /** Whatever field was changed. */
    public AuditQuery(
            @Nullable String person,
            @Nullable String objectType,
            @Nullable String objectId,
            @Nullable String action,
            @Nullable AgencyId agency,
            @Nullable Instant from,
            @Nullable Instant until) {
        this(person, objectType, objectId, action, agency, from, until, null);
    }

    /** All entries. */
    public static AuditQuery everything() {
        return new AuditQuery(null, null, null, null, null, null, null);
    }

    /** All entries about one object and its parts. */
    public static AuditQuery about(String objectType, String objectId) {
        return new AuditQuery(null, objectType, objectId, null, null, null, null);
    }

    /** The same as far as this field was changed; null asks for all. */
    public AuditQuery ofField(@Nullable String changed) {
        return new AuditQuery(person, objectType, objectId, action, agency, from, until, changed);
    }
}
