// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.HeaderRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.planning.PlacesLine;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.EditingNow;
import de.jba.backoffice.ui.HtmlCells;
import de.jba.backoffice.ui.LegalCircleBadge;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of the sheet, under heads of their own and of what they have in common. */
@Dependent
class SheetColumns implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("planning");
    private static final String NAME = "name";
    private static final String CIRCLES = "circles";
    private static final String STATE = "state";
    private static final String BEFORE = "before";
    private static final String CHANGE = "change";

    private static final String NAMED = "<span class=\"name\">${item.name}</span>"
            + "<span class=\"sign sign-pen editing\" role=\"img\" aria-label=\"${item.editing}\""
            + " title=\"${item.editing}\" ?hidden=\"${!item.editing}\"></span>"
            + "<span class=\"sec\">${item.beside}</span>";

    private static final String VALUE = """
        <span class="cell ${item.kind}" data-col="${item.col}" data-id="${item.id}" data-value="${item.value}"
          data-original="${item.original}" data-label="${item.label}" ?data-edit="${item.edit}"
          ?data-refused="${item.refused}"><span class="later" title="${item.laterInFull}">${item.later}</span
          ><span class="sec">${item.own}</span><span class="figure">${item.shown}</span><span class="unseen">${item.unseen}</span></span>
        """;

    @Inject
    ScreenUser user;

    @Inject
    transient EditingNow editing;

    @Inject
    transient Clock clock;

    private final transient Map<Refusal.Cell, Refusal> refused = new HashMap<>();
    private final transient List<Column<SheetRow>> laterFirst = new ArrayList<>();
    private transient Optional<SheetCells> cells = Optional.empty();
    private transient Optional<Grid<SheetRow>> grid = Optional.empty();

    void addTo(Grid<SheetRow> target) {
        grid = Optional.of(target);
        Column<SheetRow> name = target.addColumn(name())
                .setKey(NAME)
                .setHeader(TEXTS.get("column.name"))
                .setSortProperty(NAME)
                .setFlexGrow(1)
                .setWidth("220px")
                .setFrozen(true)
                .setPartNameGenerator(row -> row.line() == null ? "group-name" : null);
        target.setPartNameGenerator(row -> row.line() == null ? "group" : null);
        fixed(
                        target.addColumn(HtmlCells.<SheetRow>of(row -> row.instrument()
                                .<Component>map(line -> LegalCircleBadge.row(line.legalCircles()))
                                .orElseGet(Span::new))),
                        CIRCLES,
                        "104px")
                .setHeader(TEXTS.get("column." + CIRCLES));
        Column<SheetRow> places = value(target, SheetColumn.PLACES, "132px").setSortProperty("places");
        List<Column<SheetRow>> quotas = new ArrayList<>();
        for (Agency agency : user.agencies()) {
            Column<SheetRow> column = value(target, SheetColumn.quotaOf(agency.id()), "62px");
            column.setHeader(AgencyMarker.of(user, agency.id()));
            quotas.add(column);
        }
        Column<SheetRow> occupied = value(target, SheetColumn.OCCUPIED, "96px").setSortProperty("occupied");
        Column<SheetRow> utilisation = fixed(target.addColumn(Figures.utilisation()), "utilisation", "140px")
                .setHeader(TEXTS.get("column.utilisation"))
                .setSortProperty("utilisation");
        Column<SheetRow> waiting =
                value(target, SheetColumn.WAITING_LIST, "96px").setSortProperty("waitingList");
        Column<SheetRow> before = figure(target, BEFORE, Figures::before);
        Column<SheetRow> change = figure(target, CHANGE, Figures::change).setSortProperty(CHANGE);
        fixed(
                        target.addColumn(HtmlCells.<SheetRow>of(row -> row.instrument()
                                .<Component>map(line -> LineState.of(line, today()))
                                .orElseGet(Span::new))),
                        STATE,
                        "104px")
                .setHeader(TEXTS.get("column." + STATE))
                .setSortProperty("lastConfirmed");
        laterFirst.addAll(List.of(target.getColumnByKey(CIRCLES), waiting, before, change));
        HeaderRow groups = target.prependHeaderRow();
        for (String alone : List.of(NAME, CIRCLES, STATE)) {
            groups.getCell(target.getColumnByKey(alone)).setComponent(unseen(TEXTS.get("column." + alone)));
        }
        groups.getCell(places).setText(TEXTS.get("columns.stock"));
        if (quotas.size() > 1) {
            groups.join(quotas.toArray(new Column<?>[0])).setText(TEXTS.get("columns.quota"));
        }
        groups.join(occupied, utilisation, waiting).setText(TEXTS.get("columns.occupancy"));
        groups.join(before, change).setText(TEXTS.get("columns.before"));
        target.setColumnReorderingAllowed(false);
    }

    /** What is entered is judged as of these days from now on. */
    void setCells(SheetCells now, String comparedWith) {
        cells = Optional.of(now);
        grid.ifPresent(target -> target.getColumnByKey(BEFORE).setHeader(comparedWith));
    }

    /** Values that were refused, which the cells keep on showing. */
    Map<Refusal.Cell, Refusal> refused() {
        return refused;
    }

    /** Whether the columns are shown that a narrow window leaves out first. */
    void showAll(boolean all) {
        laterFirst.forEach(column -> column.setVisible(all));
    }

    private Column<SheetRow> value(Grid<SheetRow> target, SheetColumn column, String width) {
        LitRenderer<SheetRow> renderer = LitRenderer.<SheetRow>of("${item.col ? html`"
                        + VALUE.replaceAll("\\s*\n\\s*", " ").strip() + "` : ''}")
                .withProperty("col", row -> row.line() == null ? "" : column.key())
                .withProperty("kind", row -> row.group().name().toLowerCase(java.util.Locale.ROOT))
                .withProperty("id", row -> row.instrument()
                        .map(line -> line.id().toString())
                        .orElse(""))
                .withProperty("original", of(column, SheetCells::text))
                .withProperty("value", row -> refusal(row, column)
                        .map(Refusal::typed)
                        .orElseGet(() -> said(row, column, SheetCells::text)))
                .withProperty("shown", row -> refusal(row, column)
                        .map(Refusal::typed)
                        .orElseGet(() -> said(row, column, SheetCells::shown)))
                .withProperty("label", of(column, SheetCells::label))
                .withProperty("later", row -> column.equals(SheetColumn.PLACES) ? Figures.later(row) : "")
                .withProperty("laterInFull", row -> column.equals(SheetColumn.PLACES) ? Figures.laterInFull(row) : "")
                .withProperty("own", row -> refusal(row, column).isPresent() ? "" : said(row, column, SheetCells::own))
                .withProperty("unseen", row -> refusal(row, column).isPresent() ? TEXTS.get("refused.unseen") : "")
                .withProperty("refused", row -> refusal(row, column).isPresent())
                .withProperty("edit", row -> row.instrument()
                        .flatMap(line -> cells.map(now -> now.editable(line, column)))
                        .orElse(false));
        return fixed(target.addColumn(renderer), column.key(), width)
                .setHeader(TEXTS.get("column." + column.kind().name()))
                .setTextAlign(ColumnTextAlign.END);
    }

    private ValueProvider<SheetRow, String> of(SheetColumn column, Said said) {
        return row -> said(row, column, said);
    }

    /** What a line says in a column. */
    private interface Said {
        String in(SheetCells cells, PlacesLine line, SheetColumn column);
    }

    private String said(SheetRow row, SheetColumn column, Said said) {
        return row.instrument()
                .flatMap(line -> cells.map(now -> said.in(now, line, column)))
                .orElse("");
    }

    private Optional<Refusal> refusal(SheetRow row, SheetColumn column) {
        return row.instrument().map(line -> refused.get(new Refusal.Cell(line.id(), column)));
    }

    private static Column<SheetRow> figure(Grid<SheetRow> target, String key, ValueProvider<SheetRow, String> text) {
        return fixed(
                        target.addColumn(LitRenderer.<SheetRow>of("<span class=\"" + key + "\">${item.text}</span>")
                                .withProperty("text", text)),
                        key,
                        "76px")
                .setHeader(TEXTS.get("column." + key))
                .setTextAlign(ColumnTextAlign.END);
    }

    /** A head that stands for itself: what is in common is nothing, but a screen reader is told where it is. */
    private static Span unseen(String words) {
        Span span = new Span(words);
        span.addClassName("unseen");
        return span;
    }

    private static Column<SheetRow> fixed(Column<SheetRow> column, String key, String width) {
        return column.setKey(key).setWidth(width).setFlexGrow(0);
    }

    private LitRenderer<SheetRow> name() {
        return LitRenderer.<SheetRow>of("${item.group"
                        + " ? html`<button type=\"button\" tabindex=\"-1\" class=\"name-cell head\""
                        + " data-group=\"${item.group}\" aria-expanded=\"${item.open}\">" + NAMED + "</button>`"
                        + " : html`<span class=\"name-cell\">" + NAMED + "</span>`}")
                .withProperty("editing", this::editing)
                .withProperty("group", row -> row.line() == null ? row.group().name() : "")
                .withProperty("open", row -> String.valueOf(row.isOpen()))
                .withProperty(
                        NAME, row -> row.instrument().map(PlacesLine::name).orElseGet(() -> TEXTS.get(row.group())))
                .withProperty("beside", SheetColumns::beside);
    }

    /** Says that somebody else is editing the instrument. */
    private String editing(SheetRow row) {
        return row.instrument()
                .filter(line -> !editing.others(
                                user.user(), "instrument", line.id().value())
                        .isEmpty())
                .map(line -> TEXTS.get("editing"))
                .orElse("");
    }

    private static String beside(SheetRow row) {
        return row.line() == null
                ? TEXTS.get("group." + row.group().name(), row.size())
                : Optional.ofNullable(row.line().abbreviation()).orElse("");
    }

    private LocalDate today() {
        return cells.map(SheetCells::today)
                .orElseGet(() -> LocalDate.now(clock.withZone(de.jba.backoffice.shared.BusinessTime.ZONE)));
    }
}
