// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import com.vaadin.flow.router.Route;
import de.jba.backoffice.contact.PartnerEntry;
import de.jba.backoffice.contact.PartnerSummary;
import de.jba.backoffice.contact.PartnerType;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.ui.MainLayout;
import de.jba.backoffice.ui.ViewFor;
import jakarta.inject.Inject;
import java.util.List;

/** The network partners. */
@Route(value = ContactNavigation.PARTNERS + "/:" + Place.SELECTED + "?", layout = MainLayout.class)
@ViewFor(Permission.PARTNER_VIEW)
public class PartnersView extends RecordsView<PartnerSummary, PartnerEntry> {
    private static final long serialVersionUID = 1L;
    private static final Place PLACE = new Place(ContactNavigation.PARTNERS);

    @Inject
    PartnerGrid grid;

    @Inject
    PartnerPane pane;

    @Inject
    transient PartnerDesk desk;

    @Override
    PartnerGrid grid() {
        return grid;
    }

    @Override
    PartnerPane pane() {
        return pane;
    }

    @Override
    PartnerDesk desk() {
        return desk;
    }

    @Override
    Place place() {
        return PLACE;
    }

    @Override
    PartnerSummary row(Opened<PartnerEntry> record) {
        return new PartnerSummary(
                (PartnerId) record.id(),
                record.owner(),
                PartnerType.BODY,
                null,
                record.title(),
                null,
                null,
                null,
                null,
                List.of(),
                record.version());
    }
}
