// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.instrument.InstrumentSummary;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.ui.AccessBadge;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.LegalCircleBadge;
import de.jba.backoffice.ui.NarrowWindow;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of instruments, cut and sorted by the database; a row opens with click, Enter or space. */
class InstrumentGrid extends Grid<InstrumentSummary> {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");
    private static final List<String> ONLY_WIDE = List.of("checked", "legalCircles", "access", "lastConfirmed");

    @Inject
    transient InstrumentService instruments;

    @Inject
    ScreenUser user;

    @Inject
    transient Clock clock;

    private final ConfigurableFilterDataProvider<InstrumentSummary, Void, String> rows = new CallbackDataProvider<
                    InstrumentSummary, String>(this::rows, this::count, InstrumentSummary::id)
            .withConfigurableFilter();
    /** What the browser was sent since the rows were last read: it must hear when one of them is gone. */
    private final Set<InstrumentId> loaded = new HashSet<>();

    private final CheckedRows checked = new CheckedRows();
    private SerializableConsumer<Long> counted = count -> {};
    private String words = "";
    private PageRequest shown = PageRequest.first();

    @PostConstruct
    void build() {
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSizeFull();
        setPageSize(50);
        setMultiSort(false);
        setAriaLabel(TEXTS.get("list.title"));
        if (user.may(Permission.PLACES_EDIT)) {
            addColumn(new ComponentRenderer<Component, InstrumentSummary>(
                            i -> isMaintained(i) ? checked.box(i) : new Span()))
                    .setKey("checked")
                    .setHeader(checked.head())
                    .setWidth("44px")
                    .setFlexGrow(0);
        }
        addColumn(new ComponentRenderer<>(InstrumentGrid::name))
                .setHeader(TEXTS.get("column.name"))
                .setSortProperty("name")
                .setFlexGrow(1)
                .setWidth("150px");
        addColumn(new ComponentRenderer<Component, InstrumentSummary>(i -> LegalCircleBadge.row(i.legalCircles())))
                .setKey("legalCircles")
                .setHeader(TEXTS.get("column.legalCircles"))
                .setSortProperty("legalCircles")
                .setWidth("110px")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<Component, InstrumentSummary>(i -> AgencyMarker.of(user, i.owner())))
                .setHeader(TEXTS.get("column.owner"))
                .setSortProperty("owner")
                .setWidth("70px")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<Component, InstrumentSummary>(this::capacity))
                .setHeader(TEXTS.get("column.capacity"))
                .setSortProperty("places")
                .setWidth("150px")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<Component, InstrumentSummary>(
                        i -> AccessBadge.of(user, i.owner(), i.shares(), i.participating())))
                .setKey("access")
                .setHeader(TEXTS.get("column.access"))
                .setWidth("130px")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<Component, InstrumentSummary>(i -> ConfirmationAge.of(i.capacity(), clock)))
                .setKey("lastConfirmed")
                .setHeader(TEXTS.get("column.confirmed"))
                .setSortProperty("lastConfirmed")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("120px")
                .setFlexGrow(0);
        setEmptyStateComponent(new EmptyState(TEXTS.get("list.empty")));
        NarrowWindow.watch(this, narrow -> getColumns().stream()
                .filter(column -> ONLY_WIDE.contains(String.valueOf(column.getKey())))
                .forEach(column -> column.setVisible(!narrow)));
        setDataProvider(rows);
    }

    /** Tells when a row is opened. */
    void onOpen(SerializableConsumer<InstrumentId> open) {
        ((GridSingleSelectionModel<InstrumentSummary>) getSelectionModel()).setDeselectAllowed(false);
        addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                selection.getFirstSelectedItem().map(InstrumentSummary::id).ifPresent(open::accept);
            }
        });
    }

    /** Tells how many rows there are, whenever that is counted. */
    void onCount(SerializableConsumer<Long> listener) {
        counted = listener;
    }

    /** Tells when the row with the focus is to be confirmed. */
    void onConfirm(SerializableConsumer<InstrumentSummary> confirm) {
        getElement().setAttribute("data-confirms", "");
        getElement()
                .addEventListener("confirm-row", event -> {
                    InstrumentSummary row = getDataCommunicator()
                            .getKeyMapper()
                            .get(event.getEventData().getString("event.detail.key"));
                    if (row != null && isMaintained(row)) {
                        confirm.accept(row);
                    }
                })
                .addEventData("event.detail.key");
    }

    CheckedRows checked() {
        return checked;
    }

    /** What the list is narrowed to. */
    String words() {
        return words;
    }

    /** How the list is sorted and narrowed at the moment. */
    PageRequest shown() {
        return shown;
    }

    /** Narrows the list to rows with these words. */
    void search(String wanted) {
        if (!wanted.equals(words)) {
            words = wanted;
            checked.clear();
            rows.setFilter(wanted);
        }
    }

    /** Reads the rows again when one of them changed, or another that the person sees now. */
    void hear(RecordsChanged changed) {
        List<InstrumentId> ids = changed.records().stream()
                .filter(record -> record.kind().equals("instrument"))
                .map(record -> new InstrumentId(record.id()))
                .toList();
        if (changed.records().isEmpty() || ids.stream().anyMatch(loaded::contains) || instruments.seesAnyOf(ids)) {
            loaded.clear();
            getDataProvider().refreshAll();
        }
    }

    /** Shows which row the pane shows. */
    void markSelected(InstrumentDetails shown) {
        select(new InstrumentSummary(
                shown.id(),
                shown.name(),
                shown.abbreviation(),
                shown.owner(),
                shown.participating(),
                shown.legalCircles(),
                shown.targetGroup(),
                shown.capacity(),
                List.of(),
                shown.coMaintained(),
                shown.version()));
    }

    /** No row is shown in the pane. */
    void markNothing() {
        deselectAll();
    }

    /** Puts the focus back to the cell it was in. */
    void takeFocus() {
        getElement().executeJs("window.jba.focusGrid(this)");
    }

    private Stream<InstrumentSummary> rows(Query<InstrumentSummary, String> query) {
        shown = request(query, false);
        List<InstrumentSummary> page = instruments.page(shown).items();
        page.forEach(row -> loaded.add(row.id()));
        return page.stream();
    }

    private int count(Query<InstrumentSummary, String> query) {
        Long total = instruments.page(request(query, true)).total();
        counted.accept(total == null ? 0 : total);
        return total == null ? 0 : total.intValue();
    }

    private static PageRequest request(Query<InstrumentSummary, String> query, boolean countOnly) {
        @Nullable
        String sort = query.getSortOrders().stream()
                .map(order -> order.getSorted())
                .findFirst()
                .orElse(null);
        boolean ascending =
                query.getSortOrders().stream().allMatch(order -> order.getDirection() == SortDirection.ASCENDING);
        return countOnly
                ? new PageRequest(0, 1, null, true, query.getFilter().orElse(null), true)
                : new PageRequest(
                        query.getPage(),
                        query.getPageSize(),
                        sort,
                        ascending,
                        query.getFilter().orElse(null),
                        false);
    }

    private Component capacity(InstrumentSummary instrument) {
        Component text = CapacityText.of(instrument.capacity());
        if (isMaintained(instrument)) {
            text.addClassName("editable");
        }
        return text;
    }

    private boolean isMaintained(InstrumentSummary instrument) {
        return (user.isOwn(instrument.owner()) || instrument.coMaintained()) && user.may(Permission.PLACES_EDIT);
    }

    private static Component name(InstrumentSummary instrument) {
        Span name = new Span(instrument.name());
        name.addClassName("name");
        Span cell = new Span(name);
        cell.addClassName("name-cell");
        if (instrument.abbreviation() != null) {
            Span abbreviation = new Span(instrument.abbreviation());
            abbreviation.addClassName("sec");
            cell.add(abbreviation);
        }
        return cell;
    }
}
