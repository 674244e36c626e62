// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.contact.ContactEntry;
import de.jba.backoffice.contact.Provider;
import de.jba.backoffice.places.CapacityChange;
import de.jba.backoffice.shared.AgencyId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An instrument as it is entered, whole: what is null is empty afterwards.
 *
 * @param name the name in full, 200 characters at most
 * @param abbreviation 30 characters at most
 * @param aliases further names under which texts mention it
 * @param participating agencies that take part; they may read it. Naming them needs the sharing role
 * @param legalCircles at least one
 * @param targetGroup whom it is for
 * @param explanation what it does, for the public; 2,000 characters at most
 * @param legalBasis cited as "§ 16h SGB II" or "§§ 51, 53 SGB III"
 * @param subOffers names of its parts
 * @param ageFrom youngest age in years, 0 to 99
 * @param ageTo oldest age in years, 0 to 99
 * @param needs words for what it helps with, for the public finder
 * @param term from when to when it runs
 * @param provider who carries it out; only the identifier counts. Null leaves one that the person does not see
 * @param contacts whom to call; none means the common front desk
 * @param capacity the first capacity of a new instrument; later ones are changes of places
 */
public record InstrumentEntry(
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
        @Nullable Provider provider,
        @Nullable List<ContactEntry> contacts,
        @Nullable CapacityChange capacity) {}
