// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import org.jspecify.annotations.Nullable;

/**
 * A network partner as it is entered.
 *
 * @param phone telephone number, or null
 * @param address street, postcode and place in one line, or null
 * @param schoolType the kind of a school; null for others, or while nobody says it
 * @param cityDistrict the part of the city, or null
 * @param notes what colleagues should know, 2,000 characters at most, or null
 */
public record PartnerEntry(
        @Nullable PartnerType type,
        @Nullable String name,
        @Nullable String mailbox,
        @Nullable String phone,
        @Nullable String address,
        @Nullable SchoolType schoolType,
        @Nullable String cityDistrict,
        @Nullable String notes) {}
