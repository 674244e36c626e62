// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import com.vaadin.flow.router.Route;
import de.jba.backoffice.contact.ContactFacet;
import de.jba.backoffice.contact.ContactSummary;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.Facet;
import de.jba.backoffice.ui.FilterChip;
import de.jba.backoffice.ui.MainLayout;
import de.jba.backoffice.ui.ViewFor;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The contacts. */
@Route(value = ContactNavigation.CONTACTS + "/:" + Place.SELECTED + "?", layout = MainLayout.class)
@ViewFor(Permission.CONTACT_VIEW)
public class ContactsView extends RecordsView<ContactSummary, ContactInput> {
    private static final long serialVersionUID = 1L;
    private static final Place PLACE = new Place(ContactNavigation.CONTACTS);

    @Inject
    ContactGrid grid;

    @Inject
    ContactPane pane;

    @Inject
    transient ContactDesk desk;

    @Override
    ContactGrid grid() {
        return grid;
    }

    @Override
    ContactPane pane() {
        return pane;
    }

    @Override
    ContactDesk desk() {
        return desk;
    }

    @Override
    Place place() {
        return PLACE;
    }

    @Override
    Facet[] facets() {
        return ContactFacet.values();
    }

    @Override
    List<FilterChip> chips() {
        List<FilterChip> chips = new ArrayList<>(List.of(
                FilterChip.of(ContactFacet.OWNER, RecordFilters.word("owner"), user::agencyChoices)
                        .usual(),
                RecordFilters.named(ContactFacet.LEAVING, "STAYS", "LEAVES", "LEFT")
                        .usual(),
                RecordFilters.named(ContactFacet.PHONE, "NONE", "STATED").usual(),
                RecordFilters.named(ContactFacet.NAMED, "NONE", "NAMED").usual()));
        if (user.may(Permission.SHARE_VIEW)) {
            chips.add(RecordFilters.named(ContactFacet.SHARING, "UNSHARED", "SHARED")
                    .usual());
        }
        return chips;
    }

    @Override
    ContactSummary row(Opened<ContactInput> record) {
        return new ContactSummary(
                (ContactId) record.id(), record.owner(), record.title(), "", null, List.of(), record.version(), null);
    }
}
