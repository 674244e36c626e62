// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import de.jba.backoffice.contact.PartnerBatchService;
import de.jba.backoffice.contact.PartnerFacet;
import de.jba.backoffice.contact.PartnerService;
import de.jba.backoffice.contact.PartnerSummary;
import de.jba.backoffice.contact.PhoneText;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.ListedRow;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.PartnerId;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The list of network partners. */
class PartnerGrid extends RecordGrid<PartnerSummary> {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PartnerBatchService batch;

    @Inject
    transient PartnerService partners;

    @Override
    String kind() {
        return "partner";
    }

    @Override
    PartnerId id(PartnerSummary row) {
        return row.id();
    }

    @Override
    AgencyId owner(PartnerSummary row) {
        return row.owner();
    }

    @Override
    ListedRow asChecked(PartnerSummary row) {
        return new ListedRow(row.id().value(), row.version(), row.name());
    }

    @Override
    List<ListedRow> allChecked(PageRequest listed, int most) {
        return batch.listed(listed, most);
    }

    @Override
    PartnerFacet rowsFacet() {
        return PartnerFacet.ROWS;
    }

    @Override
    Page<PartnerSummary> read(PageRequest request) {
        return partners.page(request);
    }

    @Override
    long seen(Collection<UUID> ids) {
        return partners.seenOf(ids.stream().map(PartnerId::new).toList());
    }

    private static String type(PartnerSummary row) {
        return row.schoolType() == null ? TEXTS.get(row.type()) : TEXTS.get(row.schoolType());
    }

    @Override
    void columns() {
        name("name", PartnerSummary::name);
        text("type", PartnerGrid::type, 190).setSortProperty("type");
        text("cityDistrict", PartnerSummary::cityDistrict, 130).setSortProperty("cityDistrict");
        text("address", PartnerSummary::address, 200).setSortProperty("address").setFlexGrow(1);
        text("phone", row -> PhoneText.of(row.phone()), 170).setSortProperty("phone");
        owner();
        access(PartnerSummary::owner, PartnerSummary::shares);
        more("mailbox", PartnerSummary::mailbox, 220).setSortProperty("mailbox");
        columnsAreComplete(Set.of("checked", "name"), Set.of("cityDistrict", "address", "phone", "access"));
    }
}
