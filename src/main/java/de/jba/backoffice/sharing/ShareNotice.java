// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.shared.AgencyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A share that the people of one side should look at now.
 *
 * @param matter why now
 * @param own whether it is of a record of the person's own agency
 */
public record ShareNotice(Matter matter, boolean own, ShareSummary share) {
    /** How long before its last day a share is announced to both sides. */
    static final int DAYS_BEFORE_END = 14;

    /** Why a share is to be looked at. */
    public enum Matter {
        /** Its last day is near. */
        ENDING,
        /** It has no end, and its owner has not confirmed it in this quarter. */
        UNCONFIRMED,
        /** Another agency granted it in the last seven days. */
        NEW
    }

    static ShareNotice of(ShareSummary share, AgencyId reader, LocalDate today) {
        boolean own = share.owner().equals(reader);
        LocalDate until = share.share().until();
        if (isNear(until, today)) {
            return new ShareNotice(Matter.ENDING, own, share);
        }
        return new ShareNotice(own ? Matter.UNCONFIRMED : Matter.NEW, own, share);
    }

    private static boolean isNear(@Nullable LocalDate until, LocalDate today) {
        return until != null && !until.isAfter(today.plusDays(DAYS_BEFORE_END));
    }
}
