// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.EventId;
import de.jba.backoffice.ui.MenuContribution;
import de.jba.backoffice.ui.MenuEntry;
import de.jba.backoffice.ui.MenuGroup;
import de.jba.backoffice.ui.RecordAddress;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where the events are; the address says which month, in which form, and which event is open. */
@ApplicationScoped
public class EventNavigation implements MenuContribution, RecordAddress {
    static final String EVENTS = "termine";
    static final String SELECTED = "selected";
    static final String NEW = "neu";
    private static final String MONTH = "monat";
    private static final String FORM = "ansicht";
    private static final String LIST = "liste";
    private static final Texts TEXTS = Texts.of("event");

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry(MenuGroup.WORK, 32, TEXTS.get("title"), EVENTS, Symbol.CLOCK, Permission.PARTNER_VIEW));
    }

    @Override
    public Optional<String> address(String kind, UUID id) {
        return kind.equals("event") ? Optional.of(EVENTS + "/" + new EventId(id)) : Optional.empty();
    }

    static void open(YearMonth month, boolean asList, String selected) {
        Map<String, String> parameters =
                asList ? Map.of(MONTH, month.toString(), FORM, LIST) : Map.of(MONTH, month.toString());
        UI.getCurrent()
                .navigate(selected.isEmpty() ? EVENTS : EVENTS + "/" + selected, QueryParameters.simple(parameters));
    }

    /** The month in an address; nothing when there is none. */
    static Optional<YearMonth> month(QueryParameters parameters) {
        try {
            return parameters
                    .getSingleParameter(MONTH)
                    .map(YearMonth::parse)
                    .filter(month -> month.getYear() >= 2000 && month.getYear() < 2100);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static boolean asList(QueryParameters parameters) {
        return parameters.getSingleParameter(FORM).filter(LIST::equals).isPresent();
    }
}
