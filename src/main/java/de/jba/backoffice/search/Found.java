// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.search;

import de.jba.backoffice.shared.AgencyId;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that holds the words looked for.
 *
 * @param kind what it is
 * @param label its name
 * @param detail what tells it from others of that name, such as an abbreviation, a mailbox or a day; null when nothing does
 * @param owner whose it is; null for a chapter, which is everybody's
 * @param place where a chapter stands; null for all else
 */
public record Found(
        Kind kind,
        UUID id,
        String label,
        @Nullable String detail,
        @Nullable AgencyId owner,
        @Nullable Place place) implements Serializable {
    /** The kinds of records that are looked through, in the order of the answer. */
    public enum Kind {
        INSTRUMENT,
        CONTACT,
        PARTNER,
        EVENT,
        CHAPTER
    }

    /**
     * The programme and the number of a chapter.
     *
     * @param year the programme's year
     */
    public record Place(int year, String chapter) implements Serializable {}
}
