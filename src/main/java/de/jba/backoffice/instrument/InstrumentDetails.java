// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.contact.ContactDetails;
import de.jba.backoffice.contact.Provider;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.InstrumentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instrument with everything that those who see it may know.
 *
 * @param term from when to when it runs; null when not known
 * @param provider who carries it out; null when nobody is named whom the reader may see
 * @param contacts whom to call; empty means the common front desk
 * @param capacity what holds today; null when nothing was ever stated
 * @param coMaintained whether it is another agency's, and a share lets the reader's role edit it
 * @param archived whether it was put away and no longer stands in lists
 * @param version the version to make a change on
 */
public record InstrumentDetails(
        InstrumentId id,
        String name,
        @Nullable String abbreviation,
        List<String> aliases,
        AgencyId owner,
        List<AgencyId> participating,
        List<LegalCircle> legalCircles,
        TargetGroup targetGroup,
        @Nullable String explanation,
        @Nullable String legalBasis,
        List<String> subOffers,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        List<String> needs,
        @Nullable Term term,
        @Nullable Provider provider,
        List<ContactDetails> contacts,
        @Nullable CapacityPeriod capacity,
        boolean coMaintained,
        boolean archived,
        int version) {
    /** The same with these contacts. */
    public InstrumentDetails withContacts(List<ContactDetails> others) {
        return new InstrumentDetails(
                id,
                name,
                abbreviation,
                aliases,
                owner,
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
                provider,
                others,
                capacity,
                coMaintained,
                archived,
                version);
    }
}
