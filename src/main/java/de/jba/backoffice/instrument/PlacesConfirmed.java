// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.places.Confirmation;
import de.jba.backoffice.shared.InstrumentId;
import java.util.List;

/**
 * What confirming the places of several instruments did, and what it takes to undo it.
 *
 * @param confirmed those whose figure was confirmed
 * @param leftOut those that the person sees and whose figure was not, by name
 */
public record PlacesConfirmed(List<Confirmed> confirmed, List<LeftOut> leftOut) {
    /** The names of those that were changed since the person saw them. */
    public List<String> changed() {
        return leftOut.stream()
                .filter(each -> each.why() == Reason.CHANGED)
                .map(LeftOut::name)
                .toList();
    }

    /**
     * An instrument whose figure was confirmed.
     *
     * @param version the version it has since then
     * @param before what it said before
     */
    public record Confirmed(InstrumentId id, int version, Confirmation before) {}

    /** An instrument whose figure was not confirmed. */
    public record LeftOut(InstrumentId id, String name, Reason why) {}

    /** Why a figure was not confirmed. */
    public enum Reason {
        /** It is another agency's, and no share lets the person's agency maintain it. */
        NOT_MAINTAINED,
        /** It was changed since the person saw it. */
        CHANGED,
        /** Nothing is stated for today. */
        NO_CAPACITY,
        /** It was confirmed today already. */
        ALREADY_CONFIRMED
    }
}
