// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.sharing.ShareSelection;
import de.jba.backoffice.sharing.ShareSummary;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.HtmlCells;
import de.jba.backoffice.ui.NarrowWindow;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Shares of many records, cut and sorted by the database; the owner's confirm or end them here. */
class SharesGrid extends Grid<ShareSummary> {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("sharing");

    @Inject
    transient SharingDesk desk;

    /** What the browser was sent since the rows were last read. */
    private final Map<UUID, ShareSummary> loaded = new LinkedHashMap<>();

    private ShareSelection selection = ShareSelection.GIVEN;
    private SerializableConsumer<Long> counted = count -> {};

    @PostConstruct
    void build() {
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSizeFull();
        setPageSize(50);
        setMultiSort(false);
        setSelectionMode(SelectionMode.NONE);
        setAriaLabel(TEXTS.get("page"));
        addColumn(new ComponentRenderer<>(this::record))
                .setHeader(TEXTS.get("column.record"))
                .setSortProperty("record")
                .setWidth("100px");
        addColumn(HtmlCells.<ShareSummary>of(row -> AgencyMarker.of(desk.user(), row.owner())))
                .setKey("owner")
                .setHeader(TEXTS.get("column.from"))
                .setSortProperty("owner")
                .setWidth("70px")
                .setFlexGrow(0);
        addColumn(HtmlCells.<ShareSummary>of(
                        row -> ShareWords.marker(desk.user(), row.share().agency())))
                .setHeader(TEXTS.get("column.for"))
                .setSortProperty("agency")
                .setWidth("60px")
                .setFlexGrow(0);
        addColumn(SharesGrid::level)
                .setKey("level")
                .setHeader(TEXTS.get("column.level"))
                .setSortProperty("level")
                .setWidth("200px")
                .setFlexGrow(0);
        addColumn(row -> row.share().purpose())
                .setKey("purpose")
                .setHeader(TEXTS.get("column.purpose"))
                .setTooltipGenerator(row -> row.share().purpose());
        addColumn(row -> row.share().until() == null
                        ? TEXTS.get("until.open")
                        : ShareWords.day(row.share().until()))
                .setHeader(TEXTS.get("column.until"))
                .setSortProperty("until")
                .setWidth("100px")
                .setFlexGrow(0);
        addColumn(row -> ShareWords.day(Optional.ofNullable(row.confirmedAt())
                        .orElse(row.share().grantedAt())))
                .setKey("confirmed")
                .setHeader(TEXTS.get("column.confirmed"))
                .setWidth("170px")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(this::actions))
                .setKey("actions")
                .setHeader(TEXTS.get("column.actions"))
                .setWidth("220px")
                .setFlexGrow(0);
        NarrowWindow.watch(this, narrow -> {
            List.of("owner", "level", "purpose", "confirmed")
                    .forEach(key -> getColumnByKey(key).setVisible(!narrow));
            getColumnByKey("actions").setWidth(narrow ? "120px" : "220px");
        });
        setDataProvider(new CallbackDataProvider<>(
                this::rows, this::count, row -> row.share().id()));
    }

    /** Tells how many rows there are, whenever that is counted. */
    void onCount(SerializableConsumer<Long> listener) {
        counted = listener;
    }

    void show(ShareSelection wanted) {
        selection = wanted;
        setEmptyStateComponent(
                new EmptyState(TEXTS.find("page.empty." + wanted.name()).orElse("")));
        reread();
    }

    /** Reads the rows again when the record of one of them changed. */
    void hear(RecordsChanged changed) {
        if (loaded.values().stream().anyMatch(row -> changed.concerns(row.kind(), row.record()))) {
            reread();
        }
    }

    boolean mayConfirm() {
        return desk.user().may(Permission.SHARE_CONFIRM);
    }

    /** Confirms what is shown; says how many that were. */
    int confirmShown() {
        List<ShareSummary> shown = List.copyOf(loaded.values());
        shown.forEach(this::confirm);
        reread();
        return shown.size();
    }

    private void reread() {
        loaded.clear();
        getDataProvider().refreshAll();
    }

    private Stream<ShareSummary> rows(Query<ShareSummary, Void> query) {
        String sort = query.getSortOrders().stream()
                .map(QuerySortOrder::getSorted)
                .findFirst()
                .orElse("until");
        boolean ascending =
                query.getSortOrders().stream().allMatch(order -> order.getDirection() == SortDirection.ASCENDING);
        List<ShareSummary> page = desk.sharing()
                .page(selection, new PageRequest(query.getPage(), query.getPageSize(), sort, ascending, null, false))
                .items();
        page.forEach(row -> loaded.put(row.share().id().value(), row));
        return page.stream();
    }

    private int count(Query<ShareSummary, Void> query) {
        Long total = desk.sharing()
                .page(selection, new PageRequest(0, 1, null, true, null, true))
                .total();
        counted.accept(total == null ? 0 : total);
        return total == null ? 0 : total.intValue();
    }

    private Component record(ShareSummary row) {
        Anchor link = new Anchor(desk.address(row), row.name());
        if (row.kind().equals("instrument")) {
            return link;
        }
        Span kind = new Span(TEXTS.find("kind." + row.kind()).orElse(""));
        kind.addClassName("sec");
        Span cell = new Span(link, kind);
        cell.addClassName("name-cell");
        return cell;
    }

    private static String level(ShareSummary row) {
        String level = TEXTS.get(row.share().level());
        return row.share().personal() ? TEXTS.get("level.personal", level) : level;
    }

    private Component actions(ShareSummary row) {
        Span actions = new Span();
        actions.addClassName("row");
        ShownRecord record = shown(row);
        String agency = ShareWords.agency(desk.user(), row.share().agency());
        if (selection == ShareSelection.UNCONFIRMED && desk.user().isOwn(row.owner()) && mayConfirm()) {
            Button confirm = new Button(TEXTS.get("confirm"), click -> {
                confirm(row);
                Notices.done(TEXTS.get("confirmed.one", row.name(), agency));
                reread();
            });
            confirm.addThemeName("small");
            confirm.setAriaLabel(TEXTS.get("confirm.of", row.name(), agency));
            actions.add(confirm);
        }
        if (desk.mayRevoke(record)) {
            Button revoke = new Button(TEXTS.get("revoke"), click -> Revocation.ask(desk, () -> record, row.share()));
            revoke.addThemeNames("small", "error", "tertiary");
            revoke.setAriaLabel(TEXTS.get("revoke.of", agency, row.name()));
            actions.add(revoke);
        }
        return actions;
    }

    private void confirm(ShareSummary row) {
        desk.sharing()
                .confirm(SharingDesk.id(shown(row)), Version.ANY, row.share().id());
    }

    private ShownRecord shown(ShareSummary row) {
        return new ShownRecord(row.kind(), row.record(), row.owner(), row.name(), row.version(), this::reread);
    }
}
