// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit.rest;

import de.jba.backoffice.audit.AuditQuery;
import de.jba.backoffice.rest.BadParameter;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessTime;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The filters of the log, for {@code @BeanParam}; see {@link AuditQuery}. */
public class AuditParameters {
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    @QueryParam("person")
    @Nullable
    String person;

    @QueryParam("objectType")
    @Nullable
    String objectType;

    @QueryParam("objectId")
    @Nullable
    String objectId;

    @QueryParam("action")
    @Nullable
    String action;

    @QueryParam("agency")
    @Nullable
    String agency;

    /** A day in Germany or a moment (ISO 8601): entries from then on. */
    @QueryParam("from")
    @Nullable
    String from;

    /** A day in Germany, which is included, or a moment, which is not. */
    @QueryParam("until")
    @Nullable
    String until;

    AuditQuery toQuery() {
        return new AuditQuery(
                person, objectType, objectId, action, agency(), moment("from", from, 0), moment("until", until, 1));
    }

    private @Nullable AgencyId agency() {
        try {
            return agency == null ? null : new AgencyId(agency);
        } catch (IllegalArgumentException e) {
            throw new BadParameter("agency");
        }
    }

    /** A moment, or a day in Germany with its end. */
    static Instant required(String name, @Nullable String value) {
        Instant moment = moment(name, value, 1);
        if (moment == null || moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new BadParameter(name);
        }
        return moment;
    }

    /** A field as the log names it. */
    static @Nullable String field(@Nullable String value) {
        if (value != null && !value.matches("[a-z_]{1,60}")) {
            throw new BadParameter("field");
        }
        return value;
    }

    private static @Nullable Instant moment(String name, @Nullable String value, int days) {
        if (value == null) {
            return null;
        }
        try {
            return value.contains("T")
                    ? OffsetDateTime.parse(value).toInstant()
                    : LocalDate.parse(value)
                            .plusDays(days)
                            .atStartOfDay(BusinessTime.ZONE)
                            .toInstant();
        } catch (DateTimeException e) {
            throw new BadParameter(name);
        }
    }
}
