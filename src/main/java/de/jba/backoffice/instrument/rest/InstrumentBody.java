// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.contact.ContactEntry;
import de.jba.backoffice.contact.Provider;
import de.jba.backoffice.instrument.InstrumentEntry;
import de.jba.backoffice.instrument.TargetGroup;
import de.jba.backoffice.instrument.Term;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.PartnerId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An instrument as a client sends it: what was read may be sent back, so the fields that only the server sets are
 * taken and not looked at.
 */
@JsonIgnoreProperties({"id", "owner", "coMaintained", "archived", "version"})
record InstrumentBody(
        @Nullable String name,
        @Nullable String abbreviation,
        @Nullable List<String> aliases,
        @Nullable List<AgencyId> participating,
        @Nullable Set<LegalCircle> legalCircles,
        @Nullable TargetGroup targetGroup,
        @Nullable String explanation,
        @Nullable String legalBasis,
        @Nullable List<String> subOffers,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        @Nullable List<String> needs,
        @Nullable Term term,
        @Nullable ProviderBody provider,
        @Nullable List<ContactBody> contacts,
        @Nullable PlacesBody capacity) {
    InstrumentEntry toEntry() {
        return new InstrumentEntry(
                name,
                abbreviation,
                aliases,
                participating,
                legalCircles,
                targetGroup,
                explanation,
                legalBasis,
                subOffers,
                ageFrom,
                ageTo,
                needs,
                term,
                provider == null ? null : provider.toProvider(),
                contacts == null
                        ? null
                        : contacts.stream().map(ContactBody::toEntry).toList(),
                capacity == null ? null : capacity.toChange());
    }

    /** A provider as a client sends it: the identifier alone counts. */
    record ProviderBody(@Nullable PartnerId id, @Nullable String name) {
        @Nullable
        Provider toProvider() {
            return id == null ? null : new Provider(id, "");
        }
    }

    /** A contact as a client sends it. */
    @JsonIgnoreProperties("id")
    record ContactBody(
            @Nullable String function,
            @Nullable String mailbox,
            @Nullable String phone) {
        ContactEntry toEntry() {
            return new ContactEntry(function, mailbox, phone);
        }
    }
}
