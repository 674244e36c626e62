// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.instrument.InstrumentFacet;
import de.jba.backoffice.instrument.ui.InstrumentNavigation;
import de.jba.backoffice.overview.Coverage;
import de.jba.backoffice.shared.ListFilter;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.LegalCircleBadge;
import de.jba.backoffice.ui.Numbers;
import de.jba.backoffice.ui.PlainTable;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.StateBadge.Tone;
import de.jba.backoffice.ui.Texts;
import java.util.List;

/** Where nobody offers anything, and where several agencies do, as far as the person sees it. */
final class CoverageTable extends Section {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("overview");

    private final ScreenUser user;
    private final Div around = new Div();
    private List<Coverage> shown = List.of();

    CoverageTable(ScreenUser user) {
        this.user = user;
        addClassNames("card", "coverage");
        H2 heading = new H2(TEXTS.get("coverage"));
        heading.setId("coverage");
        getElement().setAttribute("aria-labelledby", "coverage");
        Span word = new Span(TEXTS.get("coverage.about"));
        word.addClassName("sec");
        Div head = new Div(heading, word);
        head.addClassName("card-head");
        around.addClassName("scroll-x");
        around.getElement().setAttribute("tabindex", "0");
        around.getElement().setAttribute("role", "group");
        around.getElement().setAttribute("aria-labelledby", "coverage");
        add(head, around);
    }

    /** Shows this; sends nothing when it is what it was. */
    void show(List<Coverage> coverage) {
        if (coverage.equals(shown)) {
            return;
        }
        shown = coverage;
        PlainTable table = new PlainTable()
                .columns(TEXTS.get("column.group"), TEXTS.get("column.circle"), TEXTS.get("column.coverage"))
                .figures(TEXTS.get("column.instruments"));
        coverage.forEach(each -> table.row(
                new Span(TEXTS.get(each.targetGroup())),
                new LegalCircleBadge(each.legalCircle()),
                offered(each),
                instruments(each)));
        around.removeAll();
        around.add(table);
    }

    private static String words(Coverage coverage) {
        return coverage.kind() == Coverage.Kind.OVERLAP
                ? TEXTS.get("coverage.overlap", coverage.agencies().size())
                : TEXTS.get(coverage.kind());
    }

    private static Tone tone(Coverage coverage) {
        return switch (coverage.kind()) {
            case GAP -> Tone.WARNING;
            case OVERLAP -> Tone.PRIMARY;
            case BY_NEED, COVERED -> Tone.NEUTRAL;
        };
    }

    private Component offered(Coverage coverage) {
        Div markers = new Div(new StateBadge(words(coverage), tone(coverage)));
        markers.addClassName("row");
        coverage.agencies().forEach(agency -> markers.add(AgencyMarker.of(user, agency)));
        return markers;
    }

    private static Component instruments(Coverage coverage) {
        if (coverage.instruments() == 0) {
            return new Span(Numbers.of(0));
        }
        Anchor link = new Anchor(
                InstrumentNavigation.path(ListFilter.NONE
                        .with(
                                InstrumentFacet.TARGET_GROUP,
                                List.of(coverage.targetGroup().name()))
                        .with(
                                InstrumentFacet.LEGAL_CIRCLE,
                                List.of(coverage.legalCircle().name()))),
                Numbers.of(coverage.instruments()));
        link.addClassName("target");
        link.getElement()
                .setAttribute(
                        "aria-label",
                        TEXTS.get(
                                "coverage.link",
                                coverage.instruments(),
                                TEXTS.get(coverage.targetGroup()),
                                LegalCircleBadge.words(coverage.legalCircle())));
        return link;
    }
}
