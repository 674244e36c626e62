// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.provider.SortOrder;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.planning.PlacesLine;
import de.jba.backoffice.planning.PlanningService;
import de.jba.backoffice.planning.SheetCount;
import de.jba.backoffice.planning.SheetGroup;
import de.jba.backoffice.planning.SheetRequest;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.ui.EditingNow;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The sheet as a grid: groups of lines, cut and sorted by the database. What happens in its cells is the desk's. */
@JavaScript("context://js/sheet.js")
class PlacesGrid extends Grid<SheetRow> {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("planning");

    @Inject
    transient PlanningService planning;

    @Inject
    SheetColumns columns;

    @Inject
    transient EditingNow editing;

    @Inject
    ScreenUser user;

    private final transient Map<InstrumentId, SheetRow> loaded = new HashMap<>();
    private transient SheetOrder order = new SheetOrder(List.of());
    private transient Optional<SheetRequest> request = Optional.empty();
    private transient Set<SheetGroup> closed = Set.of();
    private transient CellKeeper keeper = CellKeeper.NONE;
    private SerializableConsumer<SheetGroup> toggled = group -> {};

    @PostConstruct
    void build() {
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setSizeFull();
        setPageSize(50);
        setMultiSort(false);
        setAriaLabel(TEXTS.get("title"));
        columns.addTo(this);
        setEmptyStateComponent(new EmptyState(TEXTS.get("empty")));
        setDataProvider(new CallbackDataProvider<SheetRow, Void>(this::rows, query -> order.rows(), SheetRow::id));
        addAttachListener(attach -> getElement().executeJs("window.jba.sheet.watch(this)"));
        editing.follow(this, record -> {
            InstrumentId id = new InstrumentId(record.id());
            if (record.kind().equals("instrument") && loaded.containsKey(id)) {
                reread(List.of(id));
            }
        });
    }

    /** Who keeps what is entered into the cells. */
    void setKeeper(CellKeeper other) {
        keeper = other;
    }

    /** Tells when the head of a group is to open or close it. */
    void onToggle(SerializableConsumer<SheetGroup> listener) {
        toggled = listener;
    }

    /** Shows a sheet without the lines of closed groups; what was loaded of another is forgotten. */
    void show(SheetRequest wanted, List<SheetCount> counts, Set<SheetGroup> without) {
        request = Optional.of(wanted);
        closed = without;
        order = SheetOrder.of(counts, closed);
        loaded.clear();
        getDataProvider().refreshAll();
    }

    /** Whether the groups have as many lines as they are shown with. */
    boolean hasLines(List<SheetCount> counts) {
        return order.equals(SheetOrder.of(counts, closed));
    }

    /** The line as it was last shown. */
    Optional<PlacesLine> shown(InstrumentId id) {
        return Optional.ofNullable(loaded.get(id)).flatMap(SheetRow::instrument);
    }

    /** The lines that were sent to the browser, at the versions they were sent with. */
    Map<InstrumentId, Integer> drawn() {
        Map<InstrumentId, Integer> drawn = new HashMap<>();
        loaded.forEach((id, row) -> row.instrument().ifPresent(line -> drawn.put(id, line.version())));
        return drawn;
    }

    /** The instruments whose lines were sent to the browser. */
    Set<InstrumentId> shown() {
        return Set.copyOf(loaded.keySet());
    }

    /** As many lines from a place of the grid on; heads between them are passed over. */
    List<PlacesLine> linesFrom(int index, int count) {
        List<PlacesLine> lines = read(order.linesBefore(index), count);
        lines.forEach(this::row);
        return lines;
    }

    /** Reads these lines again; whether all of them still stand where they stood. */
    boolean reread(Collection<InstrumentId> ids) {
        if (request.isEmpty() || ids.isEmpty()) {
            return true;
        }
        SheetRequest wanted = request.get();
        List<PlacesLine> lines = planning.linesOf(wanted.asOf(), wanted.comparedWith(), ids);
        boolean same = lines.size() == ids.size();
        for (PlacesLine line : lines) {
            same &= shown(line.id())
                    .filter(before -> before.group() == line.group())
                    .isPresent();
            getDataProvider().refreshItem(row(line));
        }
        return same;
    }

    /** Draws a line again that was not changed, but is shown otherwise. */
    void redraw(InstrumentId id) {
        Optional.ofNullable(loaded.get(id)).ifPresent(getDataProvider()::refreshItem);
    }

    /** Puts the focus into a cell. */
    void focus(Refusal.Cell cell) {
        getElement()
                .executeJs(
                        "window.jba.sheet.focusCell(this, $0, $1)",
                        cell.instrument().toString(),
                        cell.column().key());
    }

    @ClientCallable
    void enter(String id, String column, String typed, String original) {
        cell(id, column).ifPresent(cell -> keeper.enter(cell, typed, original));
    }

    @ClientCallable
    void paste(String id, String column, int index, String text) {
        cell(id, column).ifPresent(cell -> keeper.paste(cell.column(), index, text));
    }

    @ClientCallable
    void confirm(String id) {
        instrument(id).ifPresent(keeper::confirm);
    }

    @ClientCallable
    void toggle(String group) {
        Arrays.stream(SheetGroup.values())
                .filter(known -> known.name().equals(group))
                .forEach(toggled::accept);
    }

    @ClientCallable
    void giveUp(String id, String column) {
        cell(id, column).ifPresent(keeper::giveUp);
    }

    @ClientCallable
    void explain(String id, String column) {
        cell(id, column).ifPresent(keeper::explain);
    }

    /** A cell of this line was opened; of none when the identifier is none. */
    @ClientCallable
    void editing(String id) {
        instrument(id)
                .filter(loaded::containsKey)
                .ifPresentOrElse(
                        line -> editing.begin(this, user.user(), "instrument", line.value()), () -> editing.end(this));
    }

    @ClientCallable
    void undo() {
        keeper.undo();
    }

    private Stream<SheetRow> rows(Query<SheetRow, Void> query) {
        int first = query.getOffset();
        int end = first + query.getLimit();
        List<PlacesLine> lines = read(
                order.linesBefore(first),
                order.linesBefore(Math.min(end, order.rows())) - order.linesBefore(first),
                query);
        List<SheetRow> rows = new ArrayList<>();
        int next = 0;
        for (int index = first;
                index < end && (next < lines.size() || order.headAt(index).isPresent());
                index++) {
            Optional<SheetRow> head = order.headAt(index);
            rows.add(head.isPresent() ? head.get() : row(lines.get(next++)));
        }
        return rows.stream();
    }

    /** The one row of the instrument, with these values. */
    private SheetRow row(PlacesLine line) {
        SheetRow row = loaded.computeIfAbsent(line.id(), id -> SheetRow.of(line));
        row.show(line);
        return row;
    }

    private List<PlacesLine> read(int offset, int count, Query<SheetRow, Void> query) {
        return query.getSortOrders().stream()
                .findFirst()
                .map(sort -> read(offset, count, sort.getSorted(), sort.getDirection() == SortDirection.ASCENDING))
                .orElseGet(() -> read(offset, count));
    }

    private List<PlacesLine> read(int offset, int count) {
        return count <= 0 || request.isEmpty()
                ? List.of()
                : planning.lines(sorted(request.get()), closed, offset, count);
    }

    private List<PlacesLine> read(int offset, int count, String sort, boolean ascending) {
        return count <= 0 || request.isEmpty()
                ? List.of()
                : planning.lines(sorted(request.get(), sort, ascending), closed, offset, count);
    }

    /** The same in the order in which the lines are shown. */
    SheetRequest sorted(SheetRequest wanted) {
        return getSortOrder().stream()
                .findFirst()
                .map(sort -> sorted(wanted, sortedBy(sort), sort.getDirection() == SortDirection.ASCENDING))
                .orElse(wanted);
    }

    private static String sortedBy(GridSortOrder<SheetRow> sort) {
        return sort.getSorted()
                .getSortOrder(sort.getDirection())
                .findFirst()
                .map(SortOrder::getSorted)
                .orElse("name");
    }

    private static SheetRequest sorted(SheetRequest wanted, String sort, boolean ascending) {
        PageRequest page = wanted.page();
        return new SheetRequest(
                wanted.asOf(),
                wanted.comparedWith(),
                wanted.filter(),
                new PageRequest(0, page.size(), sort, ascending, page.q(), false));
    }

    private static Optional<Refusal.Cell> cell(String id, String column) {
        return instrument(id)
                .flatMap(instrument -> SheetColumn.of(column).map(known -> new Refusal.Cell(instrument, known)));
    }

    private static Optional<InstrumentId> instrument(String id) {
        try {
            return Optional.of(new InstrumentId(UUID.fromString(id)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
