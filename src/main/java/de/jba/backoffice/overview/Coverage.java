// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.overview;

import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.instrument.TargetGroup;
import de.jba.backoffice.shared.AgencyId;
import java.util.List;

/**
 * What is offered today to one target group in one legal circle, as far as the reader sees it.
 *
 * @param instruments how many instruments offer places, by number or by need; those of several circles count in each
 * @param byNumber how many of them state a number
 * @param agencies whose they are
 */
public record Coverage(
        TargetGroup targetGroup, LegalCircle legalCircle, long instruments, long byNumber, List<AgencyId> agencies) {
    /** What that means, the most notable first. */
    public enum Kind {
        /** Nobody offers anything. */
        GAP,
        /** Two or more agencies offer something. */
        OVERLAP,
        /** What there is has no number of places. */
        BY_NEED,
        /** One agency offers places. */
        COVERED
    }

    /** What it means. */
    public Kind kind() {
        if (instruments == 0) {
            return Kind.GAP;
        }
        if (agencies.size() > 1) {
            return Kind.OVERLAP;
        }
        return byNumber == 0 ? Kind.BY_NEED : Kind.COVERED;
    }
}
