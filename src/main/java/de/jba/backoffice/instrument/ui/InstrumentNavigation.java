// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.ListFilter;
import de.jba.backoffice.ui.ListAddress;
import de.jba.backoffice.ui.MenuContribution;
import de.jba.backoffice.ui.MenuEntry;
import de.jba.backoffice.ui.MenuGroup;
import de.jba.backoffice.ui.RecordAddress;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The addresses of the instruments: the list, one record, a new one. The address says what is selected. */
@ApplicationScoped
public class InstrumentNavigation implements MenuContribution, RecordAddress {
    static final String PATH = "instrumente";
    static final String SELECTED = "selected";
    static final String NEW = "neu";
    private static final Texts TEXTS = Texts.of("instrument");

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(
                MenuGroup.WORK, 10, TEXTS.get("list.title"), PATH, Symbol.GRID, Permission.INSTRUMENT_VIEW));
    }

    @Override
    public Optional<String> address(String kind, UUID id) {
        return kind.equals("instrument") ? Optional.of(path(new InstrumentId(id))) : Optional.empty();
    }

    /** The address of one instrument. */
    public static String path(InstrumentId id) {
        return PATH + "/" + id;
    }

    /** The address of the list, narrowed to that. */
    public static String path(ListFilter filter) {
        return PATH + "?" + ListAddress.PLAIN.withFilter(filter).toQuery().getQueryString();
    }

    static void open(InstrumentId id, ListAddress list) {
        navigate(id.toString(), list);
    }

    static void openNew(ListAddress list) {
        navigate(NEW, list);
    }

    static void openList(ListAddress list) {
        navigate(null, list);
    }

    /** The identifier in an address; nothing when it is none. */
    static Optional<InstrumentId> id(String selected) {
        try {
            return Optional.of(new InstrumentId(UUID.fromString(selected)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void navigate(@Nullable String selected, ListAddress list) {
        RouteParameters parameters =
                selected == null ? RouteParameters.empty() : new RouteParameters(SELECTED, selected);
        UI.getCurrent().navigate(InstrumentsView.class, parameters, list.toQuery());
    }
}
