// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.contact.ProviderService;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.instrument.InstrumentFacet;
import de.jba.backoffice.instrument.TargetGroup;
import de.jba.backoffice.places.CapacityKind;
import de.jba.backoffice.places.CapacityStatus;
import de.jba.backoffice.ui.FilterChip;
import de.jba.backoffice.ui.FilterChip.Choice;
import de.jba.backoffice.ui.LegalCircleBadge;
import de.jba.backoffice.ui.ListTools;
import de.jba.backoffice.ui.ListViews;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Selections;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the list of instruments can be narrowed by, with the words for it. */
@ApplicationScoped
class InstrumentFilters {
    private static final Texts TEXTS = Texts.of("instrument");
    private static final int MOST_PROVIDERS = 500;

    @Inject
    ProviderService providers;

    @Inject
    ScreenUser user;

    @Inject
    ListViews views;

    @Inject
    Selections selections;

    ListTools tools(InstrumentGrid grid) {
        return new ListTools(
                "instrument",
                views,
                selections,
                grid,
                InstrumentFacet.values(),
                chips(),
                count -> TEXTS.get("list.total", count),
                TEXTS.get("list.empty"));
    }

    private List<FilterChip> chips() {
        List<FilterChip> chips = new ArrayList<>(List.of(
                FilterChip.ofDay(InstrumentFacet.AS_OF, word(InstrumentFacet.AS_OF))
                        .usual(),
                FilterChip.of(InstrumentFacet.OWNER, word(InstrumentFacet.OWNER), user::agencyChoices)
                        .usual(),
                FilterChip.of(InstrumentFacet.LEGAL_CIRCLE, word(InstrumentFacet.LEGAL_CIRCLE), () -> Stream.of(
                                        LegalCircle.values())
                                .map(each -> new Choice(each.name(), LegalCircleBadge.words(each)))
                                .toList())
                        .usual(),
                of(InstrumentFacet.TARGET_GROUP, TargetGroup.values()).usual(),
                named(InstrumentFacet.CONFIRMED, "OLD", "NEVER").usual(),
                FilterChip.of(InstrumentFacet.CAPACITY, word(InstrumentFacet.CAPACITY), () -> Stream.concat(
                                FilterChip.choices(TEXTS, CapacityKind.values()).stream(),
                                Stream.of(new Choice("NONE", TEXTS.get("facet.capacity.NONE"))))
                        .toList()),
                of(InstrumentFacet.STATUS, CapacityStatus.values()),
                named(InstrumentFacet.CONTACT, "NONE", "NAMED")));
        if (user.may(Permission.PARTNER_VIEW)) {
            chips.add(FilterChip.of(
                    InstrumentFacet.PROVIDER,
                    word(InstrumentFacet.PROVIDER),
                    () -> providers.like("", 0, MOST_PROVIDERS).stream()
                            .map(each -> new Choice(each.id().toString(), each.name()))
                            .toList()));
        }
        if (user.may(Permission.SHARE_VIEW)) {
            chips.add(named(InstrumentFacet.SHARING, "INTERNAL", "SHARED"));
        }
        return chips;
    }

    private static FilterChip of(InstrumentFacet facet, Enum<?>... constants) {
        return FilterChip.of(facet, word(facet), () -> FilterChip.choices(TEXTS, constants));
    }

    private static FilterChip named(InstrumentFacet facet, String... values) {
        return FilterChip.of(facet, word(facet), () -> Stream.of(values)
                .map(value -> new Choice(value, TEXTS.get("facet." + facet.parameter() + "." + value)))
                .toList());
    }

    private static String word(InstrumentFacet facet) {
        return TEXTS.get("facet." + facet.parameter());
    }
}
