// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.ui.ScreenUser;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the person may do with the instrument in the pane. The service decides again; this only leaves out what it would
 * refuse.
 *
 * @param edit the record itself, without contacts and participants
 * @param contacts whom to call, and who takes part: the owner's alone
 * @param places its places over time
 * @param archive put it away as a whole
 * @param quotas the agencies whose quota the person states
 * @param reports the agencies for which the person reports
 */
record PaneRights(
        boolean edit, boolean contacts, boolean places, boolean archive, List<AgencyId> quotas, List<AgencyId> reports)
        implements Serializable {
    /** Rights before anything is shown. */
    static final PaneRights NONE = new PaneRights(false, false, false, false, List.of(), List.of());

    /** The rights on a stored instrument, or on a new one when nothing is stored. */
    static PaneRights of(ScreenUser user, @Nullable InstrumentDetails stored) {
        if (stored == null) {
            boolean create = user.may(Permission.INSTRUMENT_CREATE);
            return new PaneRights(create, create, false, false, List.of(), List.of());
        }
        boolean own = user.isOwn(stored.owner());
        boolean kept = (own || stored.coMaintained()) && !stored.archived();
        boolean edit = kept && user.may(Permission.INSTRUMENT_EDIT);
        boolean places = kept && user.may(Permission.PLACES_EDIT);
        List<AgencyId> ownPart = stored.archived() || !user.may(Permission.PLACES_EDIT)
                ? List.of()
                : stored.participating().stream().filter(user::isOwn).toList();
        List<AgencyId> owner = places ? List.of(stored.owner()) : List.of();
        return new PaneRights(
                edit,
                edit && own,
                places,
                own && user.may(Permission.INSTRUMENT_ARCHIVE),
                places ? both(owner, stored.participating()) : ownPart,
                both(owner, ownPart));
    }

    private static List<AgencyId> both(List<AgencyId> some, List<AgencyId> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
