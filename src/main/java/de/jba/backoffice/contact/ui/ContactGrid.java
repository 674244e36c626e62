// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import de.jba.backoffice.contact.ContactBatchService;
import de.jba.backoffice.contact.ContactFacet;
import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.contact.ContactSummary;
import de.jba.backoffice.contact.PhoneText;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.ListedRow;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The list of contacts; the persons are never in it. */
class ContactGrid extends RecordGrid<ContactSummary> {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @Inject
    transient ContactBatchService batch;

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
    AgencyId owner(ContactSummary row) {
        return row.owner();
    }

    @Override
    ListedRow asChecked(ContactSummary row) {
        return new ListedRow(row.id().value(), row.version(), row.function());
    }

    @Override
    List<ListedRow> allChecked(PageRequest listed, int most) {
        return batch.listed(listed, most);
    }

    @Override
    ContactFacet rowsFacet() {
        return ContactFacet.ROWS;
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
        text("mailbox", ContactSummary::mailbox, 240).setSortProperty("mailbox").setFlexGrow(1);
        text("phone", row -> PhoneText.of(row.phone()), 170).setSortProperty("phone");
        owner();
        // Whoever sees an instrument that names it sees the contact without a share of its own.
        access(row -> null, ContactSummary::shares);
        more("endsOn", row -> row.endsOn() == null ? "" : DAY.format(row.endsOn()), 120)
                .setSortProperty("endsOn");
        columnsAreComplete(Set.of("checked", "function"), Set.of("mailbox", "access"));
    }
}
