// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentFacet;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.instrument.InstrumentSummary;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.ListFilter;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.ui.AccessBadge;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.EditingMark;
import de.jba.backoffice.ui.EditingNow;
import de.jba.backoffice.ui.LegalCircleBadge;
import de.jba.backoffice.ui.ListAddress;
import de.jba.backoffice.ui.ListGrid;
import de.jba.backoffice.ui.NarrowWindow;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The list of instruments, cut and sorted by the database; a row opens with click, Enter or space. */
class InstrumentGrid extends ListGrid<InstrumentSummary> {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");
    private static final List<String> ONLY_WIDE = List.of("checked", "legalCircles", "access", "lastConfirmed");

    @Inject
    transient InstrumentService instruments;

    @Inject
    ScreenUser user;

    @Inject
    transient EditingNow editing;

    @Inject
    transient Clock clock;

    /** What the browser was sent since the rows were last read: it must hear when one of them is gone. */
    private final Set<InstrumentId> loaded = new HashSet<>();

    private final CheckedRows checked = new CheckedRows();

    @PostConstruct
    void build() {
        prepare(TEXTS.get("list.title"));
        if (user.may(Permission.PLACES_EDIT)) {
            addColumn(new ComponentRenderer<Component, InstrumentSummary>(
                            i -> isMaintained(i) ? checked.box(i) : new Span()))
                    .setKey("checked")
                    .setHeader(checked.head())
                    .setWidth("44px")
                    .setFlexGrow(0);
        }
        addColumn(new ComponentRenderer<>(this::name))
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
        NarrowWindow.watch(this, narrow -> getColumns().stream()
                .filter(column -> ONLY_WIDE.contains(String.valueOf(column.getKey())))
                .forEach(column -> column.setVisible(!narrow)));
        editing.follow(this, record -> {
            InstrumentId id = new InstrumentId(record.id());
            if (record.kind().equals("instrument") && loaded.contains(id) && instruments.seesAnyOf(List.of(id))) {
                getDataProvider().refreshAll();
            }
        });
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

    @Override
    protected Object identifier(InstrumentSummary row) {
        return row.id();
    }

    @Override
    protected Page<InstrumentSummary> page(PageRequest request) {
        Page<InstrumentSummary> page = instruments.page(request);
        page.items().forEach(row -> loaded.add(row.id()));
        return page;
    }

    /** Shows what the address says; what was checked in a list of other rows is checked no more. */
    @Override
    protected void apply(ListAddress wanted) {
        boolean sameRows = wanted.showsSameRows(address());
        super.apply(wanted);
        if (!sameRows) {
            checked.clear();
        }
        if (!wanted.checked().equals(wanted.withChecked(checked.identifiers()).checked())) {
            checked.check(wanted.checked().isEmpty() ? List.of() : rows(wanted.checked()));
            getDataProvider().refreshAll();
        }
    }

    /** Those of these rows that the person sees and maintains. */
    private List<InstrumentSummary> rows(List<String> identifiers) {
        ListFilter chosen = ListFilter.NONE.with(InstrumentFacet.ROWS, identifiers);
        return instruments
                .page(new PageRequest(0, PageRequest.MAX_SIZE, null, true, null, false, chosen))
                .items()
                .stream()
                .filter(this::isMaintained)
                .toList();
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

    private Component name(InstrumentSummary instrument) {
        Span name = new Span(instrument.name());
        name.addClassName("name");
        Span cell = new Span(name);
        cell.addClassName("name-cell");
        cell.add(EditingMark.sign(editing, user, "instrument", instrument.id().value()));
        if (instrument.abbreviation() != null) {
            Span abbreviation = new Span(instrument.abbreviation());
            abbreviation.addClassName("sec");
            cell.add(abbreviation);
        }
        return cell;
    }
}
