// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import com.vaadin.flow.router.Route;
import de.jba.backoffice.contact.PartnerEntry;
import de.jba.backoffice.contact.PartnerFacet;
import de.jba.backoffice.contact.PartnerService;
import de.jba.backoffice.contact.PartnerSummary;
import de.jba.backoffice.contact.PartnerType;
import de.jba.backoffice.contact.SchoolType;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.Facet;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.ui.FilterChip;
import de.jba.backoffice.ui.FilterChip.Choice;
import de.jba.backoffice.ui.MainLayout;
import de.jba.backoffice.ui.ViewFor;
import jakarta.inject.Inject;
import java.util.ArrayList;
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

    @Inject
    transient PartnerService partners;

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
    Facet[] facets() {
        return PartnerFacet.values();
    }

    @Override
    List<FilterChip> chips() {
        List<FilterChip> chips = new ArrayList<>(List.of(
                FilterChip.of(
                                PartnerFacet.TYPE,
                                RecordFilters.word("type"),
                                () -> FilterChip.choices(RecordGrid.TEXTS, PartnerType.values()))
                        .usual(),
                FilterChip.of(PartnerFacet.OWNER, RecordFilters.word("owner"), user::agencyChoices)
                        .usual(),
                FilterChip.of(PartnerFacet.CITY_DISTRICT, RecordFilters.word("cityDistrict"), this::cityDistricts)
                        .usual(),
                FilterChip.of(
                        PartnerFacet.SCHOOL_TYPE,
                        RecordFilters.word("schoolType"),
                        () -> FilterChip.choices(RecordGrid.TEXTS, SchoolType.values())),
                RecordFilters.named(PartnerFacet.MAILBOX, "NONE", "STATED"),
                RecordFilters.named(PartnerFacet.PHONE, "NONE", "STATED")));
        if (user.may(Permission.SHARE_VIEW)) {
            chips.add(RecordFilters.named(PartnerFacet.SHARING, "UNSHARED", "SHARED"));
        }
        return chips;
    }

    private List<Choice> cityDistricts() {
        return partners.cityDistricts().stream()
                .filter(PartnerFacet.CITY_DISTRICT::accepts)
                .map(district -> new Choice(district, district))
                .toList();
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
