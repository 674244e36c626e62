// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import de.jba.backoffice.shared.Facet;
import de.jba.backoffice.shared.ListFilter;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.ui.ListViews.Arranged;
import de.jba.backoffice.ui.ListViews.View;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The line above a list: what is looked for, by what it is narrowed, how many rows there are; all of it in the address. */
public final class ListTools extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");
    private static final int TYPING_PAUSE_IN_MILLISECONDS = 300;

    private final ListGrid<?> grid;
    private final Facet[] facets;
    private final SerializableFunction<Long, String> totalWords;
    private final String emptyWords;
    private final TextField search = new TextField();
    private final FilterBar filters;
    private final Span total = new Span();
    private final ViewTabs views;
    private final Selections selections;
    private ListAddress address = ListAddress.PLAIN;
    private @Nullable View openView;
    private boolean begun;

    /**
     * @param list the kind of the listed records, as the log names it
     * @param totalWords says how many rows there are
     * @param emptyWords says that there are none, and how to get the first
     */
    public ListTools(
            String list,
            ListViews store,
            Selections selections,
            ListGrid<?> grid,
            Facet[] facets,
            List<FilterChip> chips,
            SerializableFunction<Long, String> totalWords,
            String emptyWords) {
        this.grid = grid;
        this.selections = selections;
        this.facets = facets.clone();
        this.totalWords = totalWords;
        this.emptyWords = emptyWords;
        addClassName("tools");
        prepareSearch();
        filters = new FilterBar(chips, filter -> go(address.withFilter(filter)));
        total.addClassNames("sec", "totals");
        total.getElement().setAttribute("role", "status");
        add(search, filters, total, columnsButton());
        views = new ViewTabs(list, store, this::arranged, this::open);
        grid.columns().arrange(ListColumn.read(views.columns(null)));
        grid.onCount(this::counted);
        grid.onSort(sorted -> go(address.sortedBy(sorted.sort(), sorted.ascending())));
    }

    /** What the list shows. */
    public ListAddress address() {
        return address;
    }

    /** The views of the list, for beside its title. */
    public Component views() {
        return views;
    }

    /**
     * Shows what the address says; what cannot be read is left out, with a sentence. An address that says
     * nothing at all begins with the view that was used last.
     */
    public void show(Location location, boolean somethingIsSelected) {
        QueryParameters query = location.getQueryParameters();
        Optional<View> last =
                begun || somethingIsSelected || !query.getParameters().isEmpty() ? Optional.empty() : views.last();
        ListAddress.Reading read = last.map(this::reading).orElseGet(() -> ListAddress.of(query, facets, grid.sorts()));
        begun = true;
        address = read.address();
        View open = address.view() == null ? null : views.find(address.view()).orElse(null);
        if (open == null) {
            address = address.withView(null);
        }
        if (!Objects.equals(open, openView)) {
            openView = open;
            grid.columns().arrange(ListColumn.read(views.columns(open)));
        }
        views.show(open);
        last.ifPresent(view -> replace(location.getPath())); // the screen before is still the active one
        if (!search.getValue().equals(address.words())) {
            search.setValue(address.words());
        }
        filters.show(address.filter());
        grid.apply(address, checked());
        if (!read.unreadable().isEmpty()) {
            Notices.done(TEXTS.get("filter.unreadable", String.join(", ", read.unreadable())));
        }
    }

    /** What the list shows, for taking it along. */
    public ListShown shown() {
        return new ListShown(
                address.page(0, PageRequest.MAX_SIZE, false),
                grid.columns().shown(),
                parts().stream().map(Part::words).collect(Collectors.joining("; ")));
    }

    /** Says in the address which rows are checked, or where the session keeps so many; no step of its own. */
    public void remember(List<String> checked) {
        if (checked.size() > ListAddress.MOST_CHECKED) {
            UUID key = Objects.requireNonNullElseGet(address.selection(), UUID::randomUUID);
            selections.keep(key, checked);
            address = address.withSelection(key);
        } else {
            address = address.withChecked(checked);
        }
        replace();
    }

    /** The rows that are checked by the address or, where they are many, by what the session keeps. */
    private List<String> checked() {
        UUID key = address.selection();
        if (key == null) {
            return address.checked();
        }
        Optional<List<String>> kept = selections.of(key);
        if (kept.isEmpty()) {
            address = address.withSelection(null);
            Notices.done(TEXTS.get("checked.elsewhere"));
        }
        return kept.orElse(List.of());
    }

    private Button columnsButton() {
        Button button = new Button(TEXTS.get("columns"), Symbol.GRID.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(click -> new ColumnsDialog(grid.columns(), columns -> {
                    grid.columns().arrange(columns);
                    views.columnsChanged();
                })
                .open());
        return button;
    }

    private void prepareSearch() {
        search.setPlaceholder(TEXTS.get("list.search"));
        search.setAriaLabel(TEXTS.get("list.search"));
        search.setPrefixComponent(Symbol.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setWidth("220px");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_IN_MILLISECONDS);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                address = address.withWords(change.getValue());
                grid.apply(address, address.checked());
                replace();
            }
        });
    }

    private Arranged arranged() {
        return new Arranged(
                "",
                false,
                address.withView(null).withChecked(List.of()).toQuery().getQueryString(),
                ListColumn.write(grid.columns().arranged()));
    }

    private void open(Optional<View> view) {
        go(view.map(each -> reading(each).address()).orElse(ListAddress.PLAIN));
    }

    private ListAddress.Reading reading(View view) {
        ListAddress.Reading read =
                ListAddress.of(QueryParameters.fromString(view.arranged().query()), facets, grid.sorts());
        return new ListAddress.Reading(read.address().withView(view.id()), read.unreadable());
    }

    private void go(ListAddress wanted) {
        if (!wanted.equals(address)) {
            UI ui = UI.getCurrent();
            ui.navigate(ui.getInternals().getActiveViewLocation().getPath(), wanted.toQuery());
        }
    }

    private void replace() {
        replace(UI.getCurrent().getInternals().getActiveViewLocation().getPath());
    }

    private void replace(String here) {
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(here, address.toQuery()));
    }

    private void counted(long rows) {
        total.setText(totalWords.apply(rows));
        if (rows > 0) {
            return;
        }
        if (!address.isNarrowed()) {
            grid.setEmptyStateComponent(new EmptyState(emptyWords));
            return;
        }
        Button reset = new Button(TEXTS.get("filter.resetAll"));
        reset.addClickListener(click -> go(address.withFilter(ListFilter.NONE).withWords("")));
        grid.setEmptyStateComponent(new EmptyState(hiding(), reset));
    }

    /** Says by what everything is hidden, and which one of it alone hides rows. */
    private String hiding() {
        List<Part> parts = parts();
        String nothing =
                TEXTS.get("filter.nothing", parts.stream().map(Part::words).collect(Collectors.joining("; ")));
        return parts.size() == 1
                ? nothing
                : nothing
                        + parts.stream()
                                .filter(part -> grid.count(part.without()) > 0)
                                .map(part ->
                                        " " + TEXTS.get("filter.without", part.words(), grid.count(part.without())))
                                .collect(Collectors.joining());
    }

    /** What narrows the list. */
    private List<Part> parts() {
        Stream<Part> filtered = filters.narrowing()
                .map(chip -> new Part(
                        chip.words(), address.withFilter(address.filter().with(chip.facet(), List.of()))));
        Stream<Part> searched = address.words().isBlank()
                ? Stream.empty()
                : Stream.of(new Part(TEXTS.get("filter.words", address.words()), address.withWords("")));
        return Stream.concat(searched, filtered).toList();
    }

    /** Something that hides rows, and the list without it. */
    private record Part(String words, ListAddress without) {}
}
