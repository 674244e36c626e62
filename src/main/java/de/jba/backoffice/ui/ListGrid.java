// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.data.renderer.TextRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.ValueProvider;
import de.jba.backoffice.shared.Facet;
import de.jba.backoffice.shared.ListFilter;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list whose address says what it shows, cut and sorted by the database. A column that can be sorted by has the name of
 * the API's field as its sort property.
 *
 * @param <R> a row
 */
public abstract class ListGrid<R> extends Grid<R> {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");
    private static final int PAGE_SIZE = 50;
    private static final int WIDTH_OF_BOXES = 44;

    private final ConfigurableFilterDataProvider<R, Void, ListAddress> rows = new CallbackDataProvider<R, ListAddress>(
                    this::rows, this::count, this::identifier)
            .withConfigurableFilter();
    private final ListColumns columns = new ListColumns(this);
    private final Map<String, String> labels = new LinkedHashMap<>();
    private SerializableConsumer<Long> counted = count -> {};
    private ListAddress address = ListAddress.PLAIN;
    private PageRequest shown = PageRequest.first();
    private @Nullable CheckedRows<R> checked;
    private @Nullable Facet chosenRows;
    private final Checkbox all = new Checkbox();
    private long total;

    /** What tells a row from the others. */
    protected abstract Object identifier(R row);

    /** Reads a page. */
    protected abstract Page<R> page(PageRequest request);

    /** Looks as every list does. */
    protected final void prepare(String title) {
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSizeFull();
        setPageSize(PAGE_SIZE);
        setMultiSort(false);
        setAriaLabel(title);
        setDataProvider(rows);
    }

    /**
     * Adds a column that the list begins with.
     *
     * @param key its name; among the API's fields when it is one
     * @param label its head, and its name in the dialog of columns
     */
    protected final Column<R> column(String key, String label, Renderer<R> cells, int width) {
        labels.put(key, label);
        return addColumn(cells)
                .setKey(key)
                .setHeader(label)
                .setWidth(width + "px")
                .setFlexGrow(0);
    }

    /** Adds a column of words that the list has besides. */
    protected final Column<R> more(String key, String label, ValueProvider<R, @Nullable String> words, int width) {
        Column<R> column =
                column(key, label, new TextRenderer<>(row -> Objects.requireNonNullElse(words.apply(row), "")), width);
        column.setVisible(false);
        return column;
    }

    /**
     * Lets rows be checked; their boxes stand before all other columns.
     *
     * @param chosen narrows the list to rows by their identifiers
     * @param givesWay the column that makes room for the boxes on a telephone
     */
    protected final void checkable(CheckedRows<R> rows, Facet chosen, String givesWay) {
        checked = rows;
        chosenRows = chosen;
        columns.giveWayToBoxes(givesWay);
        all.setAriaLabel(TEXTS.get("checked.all"));
        column(ListColumns.CHECKED, TEXTS.get("checked"), rows.cells(this), WIDTH_OF_BOXES)
                .setHeader(all);
    }

    /** Tells when the person checks every row at the head of the boxes, or none any more. */
    final void onCheckAll(SerializableConsumer<Boolean> listener) {
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                listener.accept(change.getValue());
            }
        });
    }

    /** Says at the head of the boxes whether none, some or all are checked. */
    final void showChecked(boolean some) {
        boolean every = checked != null && checked.isEveryRow(total);
        all.setValue(every);
        all.setIndeterminate(some && !every);
    }

    /** The rows that are checked; nothing where this person cannot check any. */
    public final Optional<CheckedRows<R>> checked() {
        return Optional.ofNullable(checked);
    }

    /**
     * Says that the list has all its columns.
     *
     * @param always the keys of those that are always there, before all others
     * @param onlyWide the keys of those that a telephone leaves out
     */
    protected final void columnsAreComplete(Set<String> always, Set<String> onlyWide) {
        columns.begin(labels, always, onlyWide);
    }

    final ListColumns columns() {
        return columns;
    }

    /** Tells how many rows there are, whenever that is counted. */
    final void onCount(SerializableConsumer<Long> listener) {
        counted = listener;
    }

    /** Tells when the person sorts otherwise. */
    final void onSort(SerializableConsumer<ListAddress> listener) {
        addSortListener(sort -> {
            if (sort.isFromClient()) {
                Optional<GridSortOrder<R>> order = sort.getSortOrder().stream().findFirst();
                address = address.sortedBy(
                        order.flatMap(each -> sortProperty(each.getSorted())).orElse(null),
                        order.map(each -> each.getDirection() == SortDirection.ASCENDING)
                                .orElse(true));
                listener.accept(address);
            }
        });
    }

    /** How the list is sorted and narrowed at the moment. */
    public final PageRequest shown() {
        return shown;
    }

    /**
     * Shows what the address says; what was checked in a list of other rows is checked no more.
     *
     * @param ticked the identifiers of the rows that are to be checked
     */
    final void apply(ListAddress wanted, List<String> ticked) {
        ListAddress before = address;
        address = wanted;
        if (!wanted.hasSameOrder(before)) {
            sort(getColumns().stream()
                    .filter(column -> wanted.sort() != null
                            && sortProperty(column)
                                    .filter(wanted.sort()::equals)
                                    .isPresent())
                    .map(column -> new GridSortOrder<>(
                            column, wanted.ascending() ? SortDirection.ASCENDING : SortDirection.DESCENDING))
                    .toList());
        }
        if (!wanted.showsSameRows(before)) {
            rows.setFilter(wanted);
        }
        if (checked != null && chosenRows != null) {
            check(checked, chosenRows, ticked, wanted.showsSameRows(before));
        }
    }

    private void check(CheckedRows<R> known, Facet chosen, List<String> ticked, boolean sameRows) {
        if (!sameRows) {
            known.clear();
        }
        if (!ticked.equals(known.identifiers())) {
            known.check(Stream.iterate(0, from -> from < ticked.size(), from -> from + PageRequest.MAX_SIZE)
                    .map(from -> ticked.subList(from, Math.min(from + PageRequest.MAX_SIZE, ticked.size())))
                    .map(some -> ListFilter.NONE.with(chosen, some))
                    .flatMap(filter ->
                            page(new PageRequest(0, PageRequest.MAX_SIZE, null, true, null, false, filter))
                                    .items()
                                    .stream())
                    .toList());
            getDataProvider().refreshAll();
        }
    }

    /** How many rows another address would show. */
    final long count(ListAddress other) {
        return Objects.requireNonNullElse(
                page(other.sortedBy(null, true).page(0, 1, true)).total(), 0L);
    }

    /** The fields that the list can be sorted by. */
    final Set<String> sorts() {
        return getColumns().stream()
                .flatMap(column -> sortProperty(column).stream())
                .collect(Collectors.toSet());
    }

    /** Puts the focus back to the cell it was in. */
    public final void takeFocus() {
        getElement().executeJs("window.jba.focusGrid(this)");
    }

    private Optional<String> sortProperty(Column<R> column) {
        return column.isSortable()
                ? column.getSortOrder(SortDirection.ASCENDING)
                        .map(order -> order.getSorted())
                        .findFirst()
                : Optional.empty();
    }

    private Stream<R> rows(Query<R, ListAddress> query) {
        shown = address.page(query.getPage(), query.getPageSize(), false);
        List<R> page = page(shown).items();
        return page.stream();
    }

    private int count(Query<R, ListAddress> query) {
        total = count(address);
        counted.accept(total);
        counted(address.page(0, 1, false));
        return Math.toIntExact(total);
    }

    /** What the list was read as, whenever its rows were counted. */
    protected void counted(PageRequest listed) {}
}
