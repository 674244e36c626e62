// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.overview;

import de.jba.backoffice.shared.AgencyId;
import java.time.Instant;
import java.util.UUID;

/**
 * What another agency did last to a record that the reader sees.
 *
 * @param kind what the record is: instrument, contact or partner
 * @param name what it is called
 * @param owner whose it is
 * @param part what of it was changed
 * @param at when
 */
public record PartnerChange(String kind, UUID id, String name, AgencyId owner, Part part, Instant at) {
    /** What of a record was changed. */
    public enum Part {
        /** The record is new. */
        NEW,
        /** What it says of itself. */
        RECORD,
        /** The places of an instrument. */
        PLACES,
        /** The quota of an agency in them. */
        QUOTA,
        /** How many are occupied. */
        OCCUPANCY;

        static Part of(String table, String operation) {
            return switch (table) {
                case "capacity" -> PLACES;
                case "quota" -> QUOTA;
                case "occupancy" -> OCCUPANCY;
                default -> operation.equals("insert") ? NEW : RECORD;
            };
        }
    }
}
