// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.TextRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.Facet;
import de.jba.backoffice.shared.ListedRow;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.shared.ShareableId;
import de.jba.backoffice.shared.SharedWith;
import de.jba.backoffice.ui.AccessBadge;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.CheckedRows;
import de.jba.backoffice.ui.EditingMark;
import de.jba.backoffice.ui.EditingNow;
import de.jba.backoffice.ui.HtmlCells;
import de.jba.backoffice.ui.ListGrid;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.SelectionTool;
import de.jba.backoffice.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list of records, cut and sorted by the database; a row opens with click, Enter or space.
 *
 * @param <R> a row
 */
abstract class RecordGrid<R> extends ListGrid<R> {
    private static final long serialVersionUID = 1L;
    static final Texts TEXTS = Texts.of("contact");

    @Inject
    ScreenUser user;

    @Inject
    transient EditingNow editing;

    @Inject
    @Any
    transient Instance<SelectionTool> selectionTools;

    /** What the browser was sent since the rows were last read: it must hear when one of them is gone. */
    private final Set<UUID> loaded = new HashSet<>();

    abstract String kind();

    abstract ShareableId id(R row);

    abstract AgencyId owner(R row);

    /** What is kept of a row that is checked. */
    abstract ListedRow asChecked(R row);

    /** The own rows of a list, on every page. */
    abstract List<ListedRow> allChecked(PageRequest listed, int most);

    /** Narrows the list to rows by their identifiers. */
    abstract Facet rowsFacet();

    abstract Page<R> read(PageRequest request);

    @Override
    protected Object identifier(R row) {
        return id(row);
    }

    @Override
    protected Page<R> page(PageRequest request) {
        Page<R> page = read(request);
        page.items().forEach(row -> loaded.add(id(row).value()));
        return page;
    }

    /** How many of these records the person sees. */
    abstract long seen(Collection<UUID> ids);

    /** Adds the columns. */
    abstract void columns();

    @PostConstruct
    void build() {
        prepare(TEXTS.get("list.title." + kind()));
        if (selectionTools.stream().anyMatch(tool -> tool.isOffered(kind()))) {
            checkable(
                    new CheckedRows<>(row -> user.isOwn(owner(row)), this::asChecked, this::allChecked),
                    rowsFacet(),
                    "owner");
        }
        columns();
        editing.follow(this, record -> {
            if (record.kind().equals(kind()) && loaded.contains(record.id()) && seen(Set.of(record.id())) > 0) {
                getDataProvider().refreshAll();
            }
        });
    }

    /** Tells when a row is opened. */
    void onOpen(SerializableConsumer<UUID> open) {
        ((GridSingleSelectionModel<R>) getSelectionModel()).setDeselectAllowed(false);
        addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                selection.getFirstSelectedItem().map(row -> id(row).value()).ifPresent(open::accept);
            }
        });
    }

    /** Reads the rows again when one of them changed or left the person's sight, or another came into it. */
    void hear(RecordsChanged changed) {
        Set<UUID> ids = changed.records().stream()
                .filter(record -> record.kind().equals(kind()))
                .map(RecordsChanged.Changed::id)
                .collect(Collectors.toSet());
        if (changed.records().isEmpty()
                || ids.stream().anyMatch(loaded::contains)
                || seen(ids) > 0
                || seen(loaded) < loaded.size()) {
            loaded.clear();
            getDataProvider().refreshAll();
        }
    }

    final Column<R> text(String key, SerializableFunction<R, @Nullable String> value, int width) {
        return column(
                key,
                TEXTS.get("column." + key),
                new TextRenderer<>(row -> Objects.requireNonNullElse(value.apply(row), "")),
                width);
    }

    final Column<R> more(String key, SerializableFunction<R, @Nullable String> value, int width) {
        return more(key, TEXTS.get("column." + key), value::apply, width);
    }

    final void name(String key, SerializableFunction<R, String> value) {
        column(
                        key,
                        TEXTS.get("column." + key),
                        HtmlCells.<R>of(row -> {
                            Span name = new Span(value.apply(row));
                            name.addClassName("name");
                            Span cell = new Span(name);
                            cell.addClassName("name-cell");
                            cell.add(EditingMark.sign(editing, user, kind(), id(row).value()));
                            return cell;
                        }),
                        150)
                .setSortProperty(key)
                .setFlexGrow(1);
    }

    final void owner() {
        column("owner", TEXTS.get("column.owner"), HtmlCells.<R>of(row -> AgencyMarker.of(user, owner(row))), 70)
                .setSortProperty("owner");
    }

    final void access(
            SerializableFunction<R, @Nullable AgencyId> owner, SerializableFunction<R, List<SharedWith>> shares) {
        column(
                "access",
                TEXTS.get("column.access"),
                HtmlCells.<R>of(row -> AccessBadge.of(user, owner.apply(row), shares.apply(row), List.of())),
                130);
    }
}
