// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.contact.ContactDetails;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.InstrumentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instrument as it would be after a change, by the rules of the form; nothing is stored by it.
 *
 * @param stored as it stands; null when it is new
 * @param described as it would be described; its identifier and version are those of the stored one
 */
public record CheckedInstrument(@Nullable InstrumentDetails stored, InstrumentDetails described) {
    /**
     * Checks an entry of the agency's.
     *
     * @throws BusinessRuleViolation when a part is missing, too long or contradicts another
     */
    public static CheckedInstrument of(
            AgencyId owner, @Nullable InstrumentDetails stored, InstrumentEntry entry, List<ContactDetails> named) {
        InstrumentDetails described =
                Instrument.describedBy(owner, entry, named).toDetails(named, entry.provider(), null, false);
        return new CheckedInstrument(stored, described);
    }

    /** Of the stored one, or of the new. */
    public InstrumentId id() {
        return stored == null ? described.id() : stored.id();
    }
}
