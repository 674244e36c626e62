// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.shared.AgencyId;
import java.util.List;

/**
 * Who could come to see a record at all.
 *
 * @param agencies the active agencies
 * @param jointAuditors whether the owner has consented to auditors without an agency
 */
record PossibleReaders(List<AgencyId> agencies, boolean jointAuditors) {
    PossibleReaders {
        agencies = List.copyOf(agencies);
    }
}
