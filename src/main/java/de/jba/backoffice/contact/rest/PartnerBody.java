// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.jba.backoffice.contact.PartnerEntry;
import de.jba.backoffice.contact.PartnerType;
import de.jba.backoffice.contact.SchoolType;
import org.jspecify.annotations.Nullable;

/** A network partner as a client sends it: what the server sets itself is taken and not looked at. */
@JsonIgnoreProperties({"id", "owner", "coMaintained", "archived", "version"})
record PartnerBody(
        @Nullable PartnerType type,
        @Nullable String name,
        @Nullable String mailbox,
        @Nullable String phone,
        @Nullable String address,
        @Nullable SchoolType schoolType,
        @Nullable String cityDistrict,
        @Nullable String notes) {
    PartnerEntry toEntry() {
        return new PartnerEntry(type, name, mailbox, phone, address, schoolType, cityDistrict, notes);
    }
}
