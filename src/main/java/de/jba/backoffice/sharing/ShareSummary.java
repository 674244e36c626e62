// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.ShareLevel;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A share in a list of many.
 *
 * @param kind what is shared: {@code instrument}, {@code contact} or {@code partner}
 * @param record its identifier
 * @param name what it is called
 * @param version the record's version, to make a change on
 * @param owner whose record it is
 * @param share what is shared with whom, what for and until when
 * @param confirmedAt when the owner last confirmed it; null when never
 */
public record ShareSummary(
        String kind,
        UUID record,
        String name,
        int version,
        AgencyId owner,
        ShareDetails share,
        @Nullable Instant confirmedAt) {

    static ShareSummary of(Object[] row) {
        return new ShareSummary(
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                (Integer) row[4],
                new AgencyId((String) row[5]),
                new ShareDetails(
                        new ShareId((UUID) row[0]),
                        (String) row[6],
                        ShareLevel.valueOf((String) row[7]),
                        (Boolean) row[8],
                        (String) row[9],
                        day(row[10]),
                        (String) row[11],
                        moment(row[12])),
                row[13] == null ? null : moment(row[13]));
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }

    private static Instant moment(Object value) {
        return value instanceof OffsetDateTime offset ? offset.toInstant() : ((Timestamp) value).toInstant();
    }
}
