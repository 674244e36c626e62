// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.InstrumentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Finds an instrument for a change, and refuses who may not make it; the database decides again. Who does not see it is
 * told that there is none ({@link de.jba.backoffice.shared.RecordNotFound}), everybody else that they may not.
 */
@ApplicationScoped
class InstrumentRights {
    @Inject
    InstrumentSight sight;

    @Inject
    CallerContext callers;

    /** An instrument of the person's own agency. */
    Instrument own(InstrumentId id, Permission permission) {
        Instrument instrument = sight.visible(id);
        if (!isOwn(instrument)) {
            throw new PermissionDenied(permission);
        }
        return instrument;
    }

    /** An own instrument, or one that a share lets the person's agency edit. */
    Instrument editable(InstrumentId id, Permission permission) {
        Instrument instrument = sight.visible(id);
        if (!isOwn(instrument) && !sight.coMaintains(id)) {
            throw new PermissionDenied(permission);
        }
        return instrument;
    }

    /** An instrument in which the person states the quota of this agency: who takes part, its own alone. */
    Instrument withQuotaOf(InstrumentId id, AgencyId agency) {
        Instrument instrument = sight.visible(id);
        boolean ownPart = isOwn(agency) && instrument.concerns(agency);
        if (!isOwn(instrument) && !ownPart && !sight.coMaintains(id)) {
            throw new PermissionDenied(Permission.PLACES_EDIT);
        }
        return instrument;
    }

    /** An instrument in which the person reports for this agency: each for its own, who co-maintains for the owner. */
    Instrument withReportOf(InstrumentId id, AgencyId agency) {
        Instrument instrument = sight.visible(id);
        boolean ownPart = isOwn(agency) && instrument.concerns(agency);
        if (!ownPart && !(instrument.isOwnedBy(agency) && sight.coMaintains(id))) {
            throw new PermissionDenied(Permission.PLACES_EDIT);
        }
        return instrument;
    }

    /** For whom the person speaks who names no agency: its own where that takes part, else the owner. */
    AgencyId speaksFor(Instrument instrument) {
        return callers.user().agency().filter(instrument::concerns).orElseGet(instrument::owner);
    }

    boolean isOwn(Instrument instrument) {
        return callers.user().agency().filter(instrument::isOwnedBy).isPresent();
    }

    private boolean isOwn(AgencyId agency) {
        return callers.user().agency().filter(agency::equals).isPresent();
    }
}
