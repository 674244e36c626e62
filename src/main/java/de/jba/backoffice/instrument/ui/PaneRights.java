// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.ui.ScreenUser;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the person may do with the instrument in the pane. The service decides again; this only leaves out what it would
 * refuse.
 *
 * @param edit the record itself, without contacts and participants
 * @param contacts whom to call, and who takes part: the owner's alone
 * @param places its places over time
 * @param archive put it away as a whole
 */
record PaneRights(boolean edit, boolean contacts, boolean places, boolean archive) implements Serializable {
    /** Rights before anything is shown. */
    static final PaneRights NONE = new PaneRights(false, false, false, false);

    /** The rights on a stored instrument, or on a new one when nothing is stored. */
    static PaneRights of(ScreenUser user, @Nullable InstrumentDetails stored) {
        if (stored == null) {
            boolean create = user.may(Permission.INSTRUMENT_CREATE);
            return new PaneRights(create, create, false, false);
        }
        boolean own = user.isOwn(stored.owner());
        boolean kept = (own || stored.coMaintained()) && !stored.archived();
        boolean edit = kept && user.may(Permission.INSTRUMENT_EDIT);
        return new PaneRights(
                edit,
                edit && own,
                kept && user.may(Permission.PLACES_EDIT),
                own && user.may(Permission.INSTRUMENT_ARCHIVE));
    }
}
