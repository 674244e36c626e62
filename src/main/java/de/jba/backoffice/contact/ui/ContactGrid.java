// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.contact.ContactSummary;
import de.jba.backoffice.contact.PhoneText;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.ui.NarrowWindow;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The list of contacts; the persons are never in it. */
class ContactGrid extends RecordGrid<ContactSummary> {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ContactService contacts;

    @Override
    String kind() {
        return "contact";
    }

    @Override
    ContactId id(ContactSummary row) {
        return row.id();
    }

    @Override
    Page<ContactSummary> read(PageRequest request) {
        return contacts.page(request);
    }

    @Override
    long seen(Collection<UUID> ids) {
        return contacts.seenOf(ids.stream().map(ContactId::new).toList());
    }

    @Override
    void columns() {
        name("function", ContactSummary::function);
        text("mailbox", ContactSummary::mailbox).setSortProperty("mailbox").setFlexGrow(1);
        text("phone", row -> PhoneText.of(row.phone())).setWidth("170px").setFlexGrow(0);
        owner(ContactSummary::owner);
        // Whoever sees an instrument that names it sees the contact without a share of its own.
        access(row -> null, ContactSummary::shares);
        NarrowWindow.watch(this, narrow -> List.of("mailbox", "access")
                .forEach(key -> getColumnByKey(key).setVisible(!narrow)));
    }
}
