// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.InstrumentId;
import java.util.List;

/**
 * An instrument that names a contact: whoever sees it sees the contact.
 *
 * @param archived whether it was put away
 * @param participating the agencies that take part in it and so read it
 */
public record NamingInstrument(
        InstrumentId id, String name, AgencyId owner, boolean archived, List<AgencyId> participating) {}
