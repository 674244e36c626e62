// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.programme.ui.ProgrammeNavigation;
import de.jba.backoffice.search.Found;
import de.jba.backoffice.search.SearchService;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.RecordAddresses;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Locale;

/** Two words, an arrow, Enter: the record opens. Ctrl+K comes here from everywhere. */
class SearchBox extends ComboBox<Found> {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("search");

    @Inject
    transient SearchService search;

    @Inject
    transient RecordAddresses addresses;

    @Inject
    ScreenUser user;

    @PostConstruct
    void build() {
        setId("search");
        getElement().setAttribute("role", "search"); // a landmark of its own in the bar
        addClassName("search-box");
        setAriaLabel(TEXTS.get("label"));
        setPlaceholder(TEXTS.get("placeholder"));
        setPrefixComponent(Symbol.SEARCH.create());
        setItemLabelGenerator(Found::label);
        setRenderer(new ComponentRenderer<>(this::line));
        setItemsWithFilterConverter(
                query -> search.find(query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                words -> words.substring(0, Math.min(words.length(), SearchService.LONGEST)));
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                Found found = change.getValue();
                clear();
                UI.getCurrent().navigate(address(found));
            }
        });
    }

    private Component line(Found found) {
        Span kind = new Span(TEXTS.get(found.kind()));
        kind.addClassName("kind");
        Span label = new Span(found.label());
        label.addClassName("label");
        Span detail = new Span(
                found.place() == null
                        ? found.detail() == null ? "" : found.detail()
                        : TEXTS.get(
                                "place",
                                Integer.toString(found.place().year()),
                                found.place().chapter()));
        detail.addClassName("sec");
        Div line = new Div(kind, label, detail);
        if (found.owner() != null) {
            line.add(AgencyMarker.of(user, found.owner()));
        }
        line.addClassName("found");
        return line;
    }

    private String address(Found found) {
        Found.Place place = found.place();
        return place == null
                ? addresses.of(found.kind().name().toLowerCase(Locale.ROOT), found.id())
                : ProgrammeNavigation.path(new ProgrammeYear(place.year()), place.chapter());
    }
}
