// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.audit.AuditEntry;
import de.jba.backoffice.audit.AuditQuery;
import de.jba.backoffice.audit.AuditService;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.HtmlCells;
import de.jba.backoffice.ui.NarrowWindow;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;

/** The entries of the log, newest first, cut by the database. */
class AuditGrid extends Grid<AuditEntry> {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("audit");

    /** Which entries are wanted, and words that they say. */
    record Wanted(AuditQuery query, String words) {}

    private static final Wanted EVERYTHING = new Wanted(AuditQuery.everything(), "");

    @Inject
    transient AuditService log;

    @Inject
    ScreenUser user;

    private final ConfigurableFilterDataProvider<AuditEntry, Void, Wanted> rows = new CallbackDataProvider<
                    AuditEntry, Wanted>(query -> fetch(query).stream(), this::count, AuditEntry::seq)
            .withConfigurableFilter();
    private SerializableConsumer<Long> counted = count -> {};

    @PostConstruct
    void build() {
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSizeFull();
        setPageSize(50);
        setAriaLabel(TEXTS.get("title"));
        addColumn(AuditEntry::seq)
                .setKey("seq")
                .setHeader(TEXTS.get("column.seq"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("72px")
                .setFlexGrow(0);
        addColumn(entry -> EntryWords.day(entry.at()) + " " + EntryWords.time(entry.at()))
                .setHeader(TEXTS.get("column.at"))
                .setWidth("150px")
                .setFlexGrow(0);
        addColumn(HtmlCells.of(this::person))
                .setKey("who")
                .setHeader(TEXTS.get("column.who"))
                .setWidth("210px")
                .setFlexGrow(0);
        addColumn(HtmlCells.<AuditEntry>of(entry -> new StateBadge(EntryWords.action(entry), tone(entry))))
                .setHeader(TEXTS.get("column.what"))
                .setWidth("120px")
                .setFlexGrow(0);
        addColumn(EntryWords::object).setHeader(TEXTS.get("column.object")).setWidth("110px");
        addColumn(EntryWords::brief)
                .setKey("brief")
                .setHeader(TEXTS.get("column.brief"))
                .setWidth("160px");
        NarrowWindow.watch(this, narrow -> List.of("seq", "who", "brief")
                .forEach(key -> getColumnByKey(key).setVisible(!narrow)));
        setEmptyStateComponent(new EmptyState(TEXTS.get("empty")));
        setDataProvider(rows);
    }

    void onOpen(SerializableConsumer<Long> open) {
        ((GridSingleSelectionModel<AuditEntry>) getSelectionModel()).setDeselectAllowed(false);
        addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                selection.getFirstSelectedItem().map(AuditEntry::seq).ifPresent(open::accept);
            }
        });
    }

    void onCount(SerializableConsumer<Long> listener) {
        counted = listener;
    }

    /** Shows only the entries that are wanted. */
    void narrow(Wanted wanted) {
        rows.setFilter(wanted);
    }

    /** Puts the focus back to the cell it was in. */
    void takeFocus() {
        getElement().executeJs("window.jba.focusGrid(this)");
    }

    private java.util.List<AuditEntry> fetch(Query<AuditEntry, Wanted> query) {
        Wanted wanted = query.getFilter().orElse(EVERYTHING);
        PageRequest request = new PageRequest(query.getPage(), query.getPageSize(), null, false, wanted.words(), false);
        return log.search(wanted.query(), request).items();
    }

    private int count(Query<AuditEntry, Wanted> query) {
        Wanted wanted = query.getFilter().orElse(EVERYTHING);
        Long total = log.search(wanted.query(), new PageRequest(0, 1, null, false, wanted.words(), true))
                .total();
        counted.accept(total == null ? 0 : total);
        return total == null ? 0 : total.intValue();
    }

    private Component person(AuditEntry entry) {
        Span name = new Span(EntryWords.person(entry));
        name.setTitle(EntryWords.person(entry));
        Span person = new Span(AgencyMarker.of(user, entry.agency()), name);
        person.addClassName("person-cell");
        return person;
    }

    private static StateBadge.Tone tone(AuditEntry entry) {
        return switch (entry.action()) {
            case "cosign", "publish", "freeze", "resolve", "verify" -> StateBadge.Tone.SUCCESS;
            case "refuse", "return", "withdraw" -> StateBadge.Tone.WARNING;
            case "update", "insert" -> StateBadge.Tone.PRIMARY;
            default -> StateBadge.Tone.NEUTRAL;
        };
    }
}
