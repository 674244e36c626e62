// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.overview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.PlainTable;
import de.jba.backoffice.ui.Texts;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a few figures, and the same figures as a table. The picture is drawn from the table, so that both say the
 * same; screen readers always have the table.
 */
@JavaScript("context://js/chart.js")
final class ChartCard extends Section {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("overview");
    private static final int AXIS = 28;

    private final Button asChart = new Button(TEXTS.get("chart.chart"), click -> showTable(false));
    private final Button asTable = new Button(TEXTS.get("chart.table"), click -> showTable(true));
    private final Div chart = new Div();
    private final Div behind = new Div();
    private final EmptyState empty = new EmptyState(TEXTS.get("chart.empty"));
    private final List<String> heads;
    private final int rowHeight;
    private @Nullable List<Row> shown;

    /** How the picture is drawn. */
    enum Drawing {
        /** Two bars a row: now, and hatched what it is compared with. */
        BESIDE_BEFORE(52),
        /** One bar a row up to a hundred per cent, with a mark at three quarters. */
        PER_CENT(34);

        private final int height;

        Drawing(int height) {
            this.height = height;
        }
    }

    /**
     * A row of the table, and of the picture.
     *
     * @param mark the colour of its bar: sgb2, sgb3, sgb8, or nothing
     * @param bars the lengths of its bars, as the picture reads them; empty for a row that is not drawn
     * @param cells its cells, the name first
     */
    record Row(String mark, String bars, List<String> cells) implements java.io.Serializable {}

    /**
     * @param about a word beside the title, such as what a mark means
     * @param heads the heads of the table; all but the first are figures
     */
    ChartCard(String title, String about, Drawing drawing, List<String> heads) {
        this.heads = heads;
        this.rowHeight = drawing.height;
        addClassNames("card", "chart-card");
        String id = "chart-" + UUID.randomUUID();
        H2 heading = new H2(title);
        heading.setId(id);
        getElement().setAttribute("aria-labelledby", id);
        getElement().setAttribute("data-drawing", drawing.name());
        Span word = new Span(about);
        word.addClassName("sec");
        Div ways = new Div(asChart, asTable);
        ways.addClassNames("segments", "end");
        ways.getElement().setAttribute("role", "group");
        ways.getElement().setAttribute("aria-label", TEXTS.get("chart.ways", title));
        Stream.of(asChart, asTable).forEach(way -> way.addThemeName("small"));
        Div titles = new Div(heading, word);
        titles.addClassName("grow");
        Div head = new Div(titles, ways);
        head.addClassName("card-head");
        chart.addClassName("chart");
        chart.getElement().setAttribute("aria-hidden", "true");
        behind.addClassName("behind");
        empty.setVisible(false);
        add(head, chart, behind, empty);
        showTable(false);
        addAttachListener(attach -> draw());
    }

    /** Shows these figures; sends nothing when they are what they were. */
    void show(List<Row> rows) {
        if (rows.equals(shown)) {
            return;
        }
        shown = rows;
        PlainTable table = new PlainTable().columns(heads.get(0));
        heads.stream().skip(1).forEach(table::figures);
        for (Row row : rows) {
            NativeTableRow line = table.row(row.cells().toArray(String[]::new));
            line.getElement().setAttribute("data-mark", row.mark());
            line.getElement().setAttribute("data-bars", row.bars());
            line.setClassName("total", row.bars().isEmpty());
        }
        behind.removeAll();
        behind.add(table);
        long drawn = rows.stream().filter(row -> !row.bars().isEmpty()).count();
        setClassName("nothing", drawn == 0);
        empty.setVisible(drawn == 0);
        chart.getStyle().set("block-size", drawn * rowHeight + AXIS + "px");
        draw();
    }

    private void draw() {
        if (isAttached()) {
            getElement().executeJs("window.jba.chart(this)");
        }
    }

    private void showTable(boolean wanted) {
        asChart.getElement().setAttribute("aria-pressed", Boolean.toString(!wanted));
        asTable.getElement().setAttribute("aria-pressed", Boolean.toString(wanted));
        setClassName("as-table", wanted);
        behind.setClassName("unseen", !wanted);
    }
}
