// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import de.jba.backoffice.identity.Role;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.ui.Facts;
import de.jba.backoffice.ui.ShownRecord;
import java.util.Optional;

/**
 * An own record as people of a partner agency see it.
 *
 * @param coMaintained whether they edit it
 * @param facts all that they read
 */
record SeenRecord(boolean coMaintained, Facts facts) {
    /** Looks with their eyes; nothing when they do not see it. */
    static Optional<SeenRecord> of(SharingDesk desk, ShownRecord shown, AgencyId agency, Role role) {
        return switch (shown.kind()) {
            case "contact" ->
                desk.access()
                        .asSeenBy(new ContactId(shown.id()), agency, role)
                        .map(seen -> new SeenRecord(seen.coMaintained(), ContactFacts.of(desk.user(), seen)));
            case "partner" ->
                desk.access()
                        .asSeenBy(new PartnerId(shown.id()), agency, role)
                        .map(seen -> new SeenRecord(seen.coMaintained(), ContactFacts.of(desk.user(), seen)));
            default ->
                desk.access()
                        .asSeenBy(new InstrumentId(shown.id()), agency, role)
                        .map(seen -> new SeenRecord(seen.coMaintained(), InstrumentFacts.of(desk.user(), seen)));
        };
    }
}
